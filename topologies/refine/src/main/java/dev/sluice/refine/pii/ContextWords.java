package dev.sluice.refine.pii;

import dev.sluice.refine.pii.Context.Topic;
import java.util.HashMap;
import java.util.Map;

/** Words that tell what a number beside them is, in English, German, French, Spanish, Italian. */
final class ContextWords {
  static final Map<String, Topic> TOPICS = topics();

  private ContextWords() {}

  private static Map<String, Topic> topics() {
    Map<String, Topic> topics = new HashMap<>();
    put(
        topics,
        Topic.PHONE,
        "phone phones telephone telephones tel tele ph mobile mobil cell cellphone cellular"
            + " smartphone landline hotline helpline fax telefax pager voicemail whatsapp sms viber"
            + " callback tollfree"
            + " telefon telefonnummer handy handynummer rufnummer festnetz"
            + " portable movil celular telefono telefoni cellulare");
    put(
        topics,
        Topic.CALL,
        "call calls called calling dial dialed dialled dialing ring rang text texted texting toll"
            + " anrufen appelez appeler llame llamar chiamare chiama chiamate");
    put(
        topics,
        Topic.REACH,
        "contact contacts contacting reach reached reachable number numbers num no nr answer"
            + " answering answered message messages messaging registered");
    put(topics, Topic.PLACE, "office desk work home switchboard reception");
    put(topics, Topic.SSN, "ssn ssns social security");
    put(topics, Topic.CARD, "card cards visa mastercard amex maestro discover debit credit cc");
    put(
        topics,
        Topic.VERSION,
        "version versions v ver release build firmware driver section chapter abschnitt kapitel"
            + " chapitre sezione capitolo seccion capitulo");
    put(
        topics,
        Topic.OTHER,
        "order orders invoice account acct iban bic id ids isbn issn ean upc gtin sku asin doi imei"
            + " serial tracking shipment reference ref case ticket docket patent licence license"
            + " passport policy article item part model batch lot vin zip postcode postal code"
            + " population dated date page pages pp vol volume figure table total"
            + " price cost usd eur gbp dollars euros pounds bytes pixels timestamp hash commit"
            + " revision routing swift member membership bestellung rechnung konto");
    return Map.copyOf(topics);
  }

  private static void put(Map<String, Topic> topics, Topic topic, String words) {
    for (String word : words.split(" ")) {
      topics.put(word, topic);
    }
  }
}
