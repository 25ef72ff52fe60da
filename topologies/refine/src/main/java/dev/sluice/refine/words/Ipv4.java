package dev.sluice.refine.words;

/** IPv4 addresses as the word rules know them: public ones, four numbers, the last not 0 or 255. */
final class Ipv4 {

  private Ipv4() {}

  static boolean isPublic(int[] text, int start, int end) {
    int[] numbers = new int[4];
    int number = 0;
    int digits = 0;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '.') {
        if (digits == 0 || number == numbers.length) {
          return false;
        }
        if ((number == 0 || number == 3) && text[i - digits] == '0') {
          return false;
        }
        number++;
        digits = 0;
      } else {
        int digit = Character.isDigit(text[i]) ? Character.digit(text[i], 10) : -1;
        if (digit < 0 || ++digits > 3 || number == numbers.length) {
          return false;
        }
        numbers[number] = numbers[number] * 10 + digit;
      }
    }
    return number == 4 && isPublic(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  private static boolean isPublic(int first, int second, int third, int fourth) {
    boolean hidden =
        first == 10
            || first == 127
            || (first == 169 && second == 254)
            || (first == 192 && second == 168)
            || (first == 172 && second >= 16 && second <= 31);
    return !hidden
        && first >= 1
        && first <= 223
        && second <= 255
        && third <= 255
        && fourth >= 1
        && fourth <= 254;
  }
}
