package dev.sluice.refine.classify.train;

/**
 * Sums over rows of a matrix that lies row after row in one array. Rows of a hashed matrix are
 * scattered, so time goes into fetching them: sixteen columns are summed in registers while the
 * next rows are on their way. Threads share the arrays without locks (Recht et al., "Hogwild!",
 * 2011).
 */
final class RowMath {
  private static final int BLOCK = 16;

  private RowMath() {}

  /** Writes the mean of {@code count} rows to {@code mean}. */
  static void mean(float[] matrix, int dim, int[] rows, int count, float[] mean) {
    float scale = 1f / count;
    int column = 0;
    for (; column + BLOCK <= dim; column += BLOCK) {
      meanOfBlock(matrix, dim, rows, count, column, scale, mean);
    }
    for (; column < dim; column++) {
      float sum = 0;
      for (int i = 0; i < count; i++) {
        sum += matrix[rows[i] * dim + column];
      }
      mean[column] = sum * scale;
    }
  }

  private static void meanOfBlock(
      float[] m, int dim, int[] rows, int count, int column, float scale, float[] mean) {
    float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    float s8 = 0, s9 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0, s14 = 0, s15 = 0;
    for (int i = 0; i < count; i++) {
      int at = rows[i] * dim + column;
      s0 += m[at];
      s1 += m[at + 1];
      s2 += m[at + 2];
      s3 += m[at + 3];
      s4 += m[at + 4];
      s5 += m[at + 5];
      s6 += m[at + 6];
      s7 += m[at + 7];
      s8 += m[at + 8];
      s9 += m[at + 9];
      s10 += m[at + 10];
      s11 += m[at + 11];
      s12 += m[at + 12];
      s13 += m[at + 13];
      s14 += m[at + 14];
      s15 += m[at + 15];
    }
    mean[column] = s0 * scale;
    mean[column + 1] = s1 * scale;
    mean[column + 2] = s2 * scale;
    mean[column + 3] = s3 * scale;
    mean[column + 4] = s4 * scale;
    mean[column + 5] = s5 * scale;
    mean[column + 6] = s6 * scale;
    mean[column + 7] = s7 * scale;
    mean[column + 8] = s8 * scale;
    mean[column + 9] = s9 * scale;
    mean[column + 10] = s10 * scale;
    mean[column + 11] = s11 * scale;
    mean[column + 12] = s12 * scale;
    mean[column + 13] = s13 * scale;
    mean[column + 14] = s14 * scale;
    mean[column + 15] = s15 * scale;
  }

  /** Adds {@code vector} times {@code scale} to each row; a row listed twice gets it twice. */
  static void addToRows(
      float[] matrix, int dim, int[] rows, int count, float[] vector, float scale) {
    for (int column = 0; column < dim; column++) {
      vector[column] *= scale;
    }
    for (int i = 0; i < count; i++) {
      add(matrix, rows[i] * dim, vector, dim);
    }
  }

  private static void add(float[] matrix, int base, float[] vector, int dim) {
    int column = 0;
    for (; column + 8 <= dim; column += 8) {
      int at = base + column;
      matrix[at] += vector[column];
      matrix[at + 1] += vector[column + 1];
      matrix[at + 2] += vector[column + 2];
      matrix[at + 3] += vector[column + 3];
      matrix[at + 4] += vector[column + 4];
      matrix[at + 5] += vector[column + 5];
      matrix[at + 6] += vector[column + 6];
      matrix[at + 7] += vector[column + 7];
    }
    for (; column < dim; column++) {
      matrix[base + column] += vector[column];
    }
  }

  /** Four sums side by side, because one alone waits for each addition. */
  static float dot(float[] matrix, int base, float[] vector, int dim) {
    float s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    int column = 0;
    for (; column + 4 <= dim; column += 4) {
      int at = base + column;
      s0 += matrix[at] * vector[column];
      s1 += matrix[at + 1] * vector[column + 1];
      s2 += matrix[at + 2] * vector[column + 2];
      s3 += matrix[at + 3] * vector[column + 3];
    }
    for (; column < dim; column++) {
      s0 += matrix[base + column] * vector[column];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * One step of an output row: {@code gradient} gets {@code alpha} times the row as it was, the row
   * gets {@code alpha} times {@code hidden}.
   */
  static void exchange(
      float[] matrix, int base, float alpha, float[] hidden, float[] gradient, int dim) {
    for (int column = 0; column < dim; column++) {
      float weight = matrix[base + column];
      gradient[column] += alpha * weight;
      matrix[base + column] = weight + alpha * hidden[column];
    }
  }
}
