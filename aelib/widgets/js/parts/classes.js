/** Colours of classes. */

// As plots.CLASSES has them.
export const CLASSES = [
  "#1f77b4",
  "#e06c00",
  "#2ca02c",
  "#d62728",
  "#9467bd",
  "#9a6155",
  "#d45fb0",
  "#7f7f7f",
  "#959618",
  "#1295a6",
];
