/** One case to learn from: its features and whether it was right. */
export interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Fits intercept and weights by Newton's method with a small ridge; deterministic. */
export function fitLogistic(
  cases: readonly Case[],
  ridge = 1e-3,
): readonly number[] {
  const size = (cases[0]?.features.length ?? 0) + 1;
  let model: number[] = new Array<number>(size).fill(0);
  for (let round = 0; round < 40; round++) {
    const gradient = model.map((weight) => -ridge * weight);
    const hessian = model.map((_, r) =>
      model.map((_, c) => (r === c ? ridge : 0)),
    );
    for (const { features, right } of cases) {
      const x = [1, ...features];
      const z = x.reduce((sum, value, n) => sum + value * (model[n] ?? 0), 0);
      const p = 1 / (1 + Math.exp(-z));
      x.forEach((value, r) => {
        gradient[r] = (gradient[r] ?? 0) + ((right ? 1 : 0) - p) * value;
        const row = hessian[r];
        if (row !== undefined)
          x.forEach((other, c) => {
            row[c] = (row[c] ?? 0) + p * (1 - p) * value * other;
          });
      });
    }
    const step = solve(hessian, gradient);
    model = model.map((weight, n) => weight + (step[n] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return model;
}

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, n) => [...row, right[n] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let r = k + 1; r < size; r++)
      if (Math.abs(rows[r]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0))
        pivot = r;
    const best = rows[pivot] ?? [];
    rows[pivot] = rows[k] ?? [];
    rows[k] = best;
    for (let r = 0; r < size; r++) {
      const row = rows[r] ?? [];
      if (r === k) continue;
      const factor = (row[k] ?? 0) / (best[k] ?? 1);
      for (let c = k; c <= size; c++)
        row[c] = (row[c] ?? 0) - factor * (best[c] ?? 0);
    }
  }
  return rows.map((row, k) => (row[size] ?? 0) / (row[k] ?? 1));
}
