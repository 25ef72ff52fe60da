/**
 * From what the user names on the command line to the sources of a run: {@link
 * dev.sluice.local.input.InputPlan} finds the files and repositories, puts them in canonical order
 * and gives each its slice. Nothing is opened here.
 */
package dev.sluice.local.input;
