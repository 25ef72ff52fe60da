package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The buckets of all bands and the sketches of all documents, as the curate job keeps them. */
final class MemoryBuckets {
  private final Banding banding;
  private final PairVerifier verifier;
  private final BandBucket bucket;
  private final Generations generations;
  private final Map<List<Long>, Members> buckets = new HashMap<>();
  private final Map<Position, Arrival> documents = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  long asked;

  MemoryBuckets(Banding banding, double threshold) {
    this(banding, threshold, false);
  }

  MemoryBuckets(Banding banding, double threshold, boolean ranked) {
    this(banding, threshold, ranked, Generations.ONE);
  }

  MemoryBuckets(Banding banding, double threshold, boolean ranked, Generations generations) {
    this.generations = generations;
    this.banding = banding;
    this.verifier = new PairVerifier(threshold);
    this.bucket = new BandBucket(verifier, ranked);
  }

  /**
   * @param settled no document with this event time or an earlier one arrives any more
   */
  void arrive(Position position, Signature signature, ShingleSketch sketch, long settled) {
    arrive(new Arrival(position, sketch), signature, settled);
  }

  void arrive(Arrival arrival, Signature signature, long settled) {
    Position position = arrival.position();
    documents.put(position, arrival);
    Comparisons comparisons = new Comparisons(arrival, verifier);
    long own = generations.of(position.eventTime());
    for (long key : banding.bucketKeys(signature)) {
      for (long generation : generations.meeting(own)) {
        Members members = buckets.computeIfAbsent(List.of(key, generation), any -> new Members());
        if (generation == own) {
          bucket.arrive(arrival, members, settled, comparisons);
        } else {
          bucket.meet(arrival, members, comparisons);
        }
      }
    }
    candidates.addAll(comparisons.found());
    asked += comparisons.asked().size();
    for (Position member : comparisons.asked()) {
      verifier.verify(arrival, documents.get(member)).ifPresent(candidates::add);
    }
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** What each dropped document names. */
  Map<Position, Duplicate> decisions() {
    return decisions(candidates);
  }

  static Map<Position, Duplicate> decisions(List<Candidate> candidates) {
    Map<Position, List<Duplicate>> found = new TreeMap<>();
    candidates.forEach(
        it -> found.computeIfAbsent(it.later(), any -> new ArrayList<>()).add(it.duplicate()));
    Map<Position, Duplicate> named = new TreeMap<>();
    found.forEach(
        (position, duplicates) -> {
          Optional<Duplicate> best = Duplicate.toName(duplicates);
          named.put(position, best.orElseThrow());
        });
    return named;
  }

  private static final class Members implements BucketMembers {
    private final List<Position> first = new ArrayList<>();
    private final List<Arrival> leaders = new ArrayList<>();
    private List<Follower> recent = List.of();
    private final List<Follower> settled = new ArrayList<>();

    @Override
    public List<Position> first() {
      return List.copyOf(first);
    }

    @Override
    public void addFirst(Position position) {
      first.add(position);
    }

    @Override
    public List<Arrival> leaders() {
      return List.copyOf(leaders);
    }

    @Override
    public void addLeader(Arrival leader) {
      leaders.add(leader);
    }

    @Override
    public List<Follower> recent() {
      return recent;
    }

    @Override
    public void setRecent(List<Follower> followers) {
      recent = List.copyOf(followers);
    }

    @Override
    public Iterable<Follower> settled() {
      return settled;
    }

    @Override
    public long earliestSettled() {
      return settled.stream()
          .mapToLong(it -> it.position().eventTime())
          .min()
          .orElse(Long.MAX_VALUE);
    }

    @Override
    public void addSettled(List<Follower> followers) {
      settled.addAll(followers);
    }
  }
}
