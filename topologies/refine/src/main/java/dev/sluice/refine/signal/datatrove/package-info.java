/**
 * What FineWeb's filters measure, as datatrove 0.10.0 defines it: {@code gopher_*}, {@code c4_*}
 * and {@code fineweb_*}. A subject goes in, numbers come out; thresholds are the recipe's. Start at
 * {@link dev.sluice.refine.signal.datatrove.DatatroveSignals}, then read {@code DatatroveView},
 * which the signals share. What C4 does to lines is beside its measurements, in {@link
 * dev.sluice.refine.signal.datatrove.C4LineEdits}. Words come from package {@code words}; signals
 * of the same name in other recipes differ and are in packages of their own.
 */
package dev.sluice.refine.signal.datatrove;
