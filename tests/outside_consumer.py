"""A consumer that knows nothing of Sluice: Confluent's own Python client with the registry.

usage: outside_consumer.py BOOTSTRAP_SERVERS REGISTRY_URL TOPIC

Prints every committed document of a curated topic as one JSON line, and of one that was retracted
another line, and ends at the end of the topic.
"""

import json
import sys

from confluent_kafka import Consumer, TopicPartition
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext


def main(servers: str, registry: str, topic: str) -> None:
    deserialize = AvroDeserializer(SchemaRegistryClient({"url": registry}))
    consumer = Consumer(
        {
            "bootstrap.servers": servers,
            "group.id": "outside",
            "isolation.level": "read_committed",
            "auto.offset.reset": "earliest",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
        }
    )
    partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
    consumer.assign([TopicPartition(topic, p, 0) for p in partitions])
    at_end: set[int] = set()
    while len(at_end) < len(partitions):
        message = consumer.poll(30)
        if message is None:
            sys.exit(f"{topic} stopped answering")
        if message.error():
            at_end.add(message.partition())
            continue
        if message.value() is None:
            header = dict(message.headers() or []).get("sluice-retraction")
            if header is not None:
                doc_id = message.key().decode()
                print(json.dumps({"doc_id": doc_id, "retracted": json.loads(header)}))
            continue  # that, or a tick: no document
        context = SerializationContext(topic, MessageField.VALUE)
        document = deserialize(message.value(), context)
        fields = ("doc_id", "slice", "url", "text", "recipe", "ordinal")
        print(json.dumps({name: document[name] for name in fields}))
    consumer.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
