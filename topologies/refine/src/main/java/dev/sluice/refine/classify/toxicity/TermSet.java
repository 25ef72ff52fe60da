package dev.sluice.refine.classify.toxicity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of one or more tokens in a trie whose edges are tokens, all in one hash table. Immutable.
 * Looking for them takes at most as many steps a token as the longest term has tokens.
 */
final class TermSet {

  private static final int ROOT = 0;

  private final int longest;
  private final byte[] kinds; // of each node, 0 if no term ends there
  private final int[] table; // of edges, each plus one; 0 is free
  private final List<Edge> edges;
  private final long[] firsts = new long[1024]; // a bit for 16 of the hash of each first token

  private static final class Edge {
    final int node;
    final int hash;
    final byte[] utf8;
    final int next;

    Edge(int node, int hash, byte[] utf8, int next) {
      this.node = node;
      this.hash = hash;
      this.utf8 = utf8;
      this.next = next;
    }
  }

  private TermSet(int longest, byte[] kinds, List<Edge> edges) {
    this.longest = longest;
    this.kinds = kinds;
    this.edges = edges;
    this.table = new int[Integer.highestOneBit(4 * Math.max(1, edges.size()))];
    for (int i = 0; i < edges.size(); i++) {
      int slot = slot(edges.get(i).node, edges.get(i).hash);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = i + 1;
      if (edges.get(i).node == ROOT) {
        int hash = edges.get(i).hash;
        firsts[(hash >>> 6) & (firsts.length - 1)] |= 1L << hash;
      }
    }
  }

  /**
   * @param terms a term and its kinds, a set of bits other than 0; terms without tokens are left
   *     out
   */
  static TermSet of(Map<String, Byte> terms) {
    TokenReader reader = new TokenReader();
    List<Edge> edges = new ArrayList<>();
    Map<List<String>, Integer> nodes = new HashMap<>();
    List<Byte> kinds = new ArrayList<>(List.of((byte) 0));
    int longest = 0;
    for (Map.Entry<String, Byte> term : terms.entrySet()) {
      Tokens tokens = reader.read(term.getKey());
      List<String> path = new ArrayList<>();
      int node = ROOT;
      for (int i = 0; i < tokens.size(); i++) {
        path.add(tokens.string(i));
        Integer next = nodes.get(path);
        if (next == null) {
          next = kinds.size();
          nodes.put(List.copyOf(path), next);
          kinds.add((byte) 0);
          byte[] utf8 = Arrays.copyOfRange(tokens.utf8(), tokens.from(i), tokens.to(i));
          edges.add(new Edge(node, tokens.hash(i), utf8, next));
        }
        node = next;
      }
      if (node != ROOT) {
        kinds.set(node, (byte) (kinds.get(node) | term.getValue()));
      }
      longest = Math.max(longest, tokens.size());
    }
    byte[] ofNode = new byte[kinds.size()];
    for (int i = 0; i < ofNode.length; i++) {
      ofNode[i] = kinds.get(i);
    }
    return new TermSet(longest, ofNode, edges);
  }

  /** Counts the terms of a text: the longest at each place, none overlapping another. */
  void count(Tokens tokens, TermCount count) {
    for (int at = 0; at < tokens.size(); ) {
      int hash = tokens.hash(at);
      if ((firsts[(hash >>> 6) & (firsts.length - 1)] & (1L << hash)) == 0) {
        at++;
        continue;
      }
      int node = ROOT;
      int matched = 0;
      byte kind = 0;
      int end = Math.min(tokens.size(), at + longest);
      for (int i = at; i < end; i++) {
        node = next(node, tokens, i);
        if (node < 0) {
          break;
        }
        if (kinds[node] != 0) {
          matched = i + 1 - at;
          kind = kinds[node];
        }
      }
      count.add(kind, matched);
      at += Math.max(1, matched);
    }
  }

  private int next(int node, Tokens tokens, int token) {
    int hash = tokens.hash(token);
    int slot = slot(node, hash);
    while (table[slot] != 0) {
      Edge edge = edges.get(table[slot] - 1);
      if (edge.node == node
          && edge.hash == hash
          && Arrays.equals(
              edge.utf8,
              0,
              edge.utf8.length,
              tokens.utf8(),
              tokens.from(token),
              tokens.to(token))) {
        return edge.next;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private int slot(int node, int hash) {
    int mixed = (hash + node * 0x9E3779B9) * 0x85EBCA6B;
    return (mixed ^ (mixed >>> 15)) & (table.length - 1);
  }
}
