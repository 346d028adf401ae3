/** A fitted logistic model: the intercept, then a weight a feature. */
export type LogisticModel = readonly number[];

/** The probability that a logistic model gives to features. */
export function probability(
  model: LogisticModel,
  features: readonly number[],
): number {
  let sum = model[0] ?? 0;
  features.forEach((feature, n) => (sum += feature * (model[n + 1] ?? 0)));
  return 1 / (1 + Math.exp(-sum));
}

export function logOdds(p: number): number {
  const inside = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(inside / (1 - inside));
}
