package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.classify.train.TrainingProgress;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrainingPaceTest {
  @Test
  void theLineTellsSpeedByThreadAndTimeLeft() {
    AtomicLong nanos = new AtomicLong(5_000_000_000L);
    TrainingPace pace = new TrainingPace(2, nanos::get);
    assertThat(pace.line(new TrainingProgress(0, 0, 0.7, 0.1))).contains("0.0 %");
    nanos.addAndGet(30_000_000_000L);
    assertThat(pace.line(new TrainingProgress(0.25, 6_000_000, 0.5, 0.075)))
        .isEqualTo(" 25.0 %    100,000 words/s/thread  lr 0.075000  loss 0.500000  0:01:30 left");
    assertThat(pace.summary())
        .isEqualTo("6,000,000 words in 30.0 s, 100,000 words/s/thread, loss 0.500000");
  }
}
