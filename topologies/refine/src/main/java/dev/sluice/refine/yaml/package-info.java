/**
 * Settings that people write, as text in, {@link dev.sluice.refine.yaml.YamlMap} out: read key by
 * key, with messages that name the key's path, and bounded against hostile files. {@link
 * dev.sluice.refine.yaml.YamlDocument} is where a text comes in. What the keys mean is the business
 * of {@code recipe} and {@code classify}.
 */
package dev.sluice.refine.yaml;
