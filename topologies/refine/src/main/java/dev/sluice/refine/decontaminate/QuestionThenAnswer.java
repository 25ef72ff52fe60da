package dev.sluice.refine.decontaminate;

/** The words of a question, and behind them those of the answer. */
record QuestionThenAnswer(ComparedWords question, ComparedWords answer) implements ComparedWords {

  @Override
  public int size() {
    return question.size() + answer.size();
  }

  private boolean isAsked(int word) {
    return word < question.size();
  }

  @Override
  public long hash(int word) {
    return isAsked(word) ? question.hash(word) : answer.hash(word - question.size());
  }

  @Override
  public int length(int word) {
    return isAsked(word) ? question.length(word) : answer.length(word - question.size());
  }

  @Override
  public int codePoint(int word, int index) {
    return isAsked(word)
        ? question.codePoint(word, index)
        : answer.codePoint(word - question.size(), index);
  }

  /** In the question or in the answer, whichever has the word. */
  @Override
  public int charStart(int word) {
    return isAsked(word) ? question.charStart(word) : answer.charStart(word - question.size());
  }

  @Override
  public int charEnd(int word) {
    return isAsked(word) ? question.charEnd(word) : answer.charEnd(word - question.size());
  }

  @Override
  public int lines() {
    return question.lines() + answer.lines();
  }

  @Override
  public int lineStart(int line) {
    return line < question.lines()
        ? question.lineStart(line)
        : question.size() + answer.lineStart(line - question.lines());
  }
}
