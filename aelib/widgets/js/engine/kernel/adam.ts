/** Adam, with the operations in torch's order. */

const NEW_MEAN: f64 = 1 - 0.9; // in doubles, as Python's
const NEW_SQUARE: f64 = 1 - 0.999;

/**
 * A step of n weights w down their slopes g, with running means m of slopes and v of their squares.
 * `step` is the step size over 1 - 0.9^t, `root` the square root of 1 - 0.999^t.
 */
export function adam(n: i32, w: usize, g: usize, m: usize, v: usize, step: f32, root: f32): void {
  const newMean = f32x4.splat(<f32>NEW_MEAN);
  const oldSquare = f32x4.splat(0.999);
  const newSquare = f32x4.splat(<f32>NEW_SQUARE);
  const end = w + ((<usize>n) << 2);
  for (; w < end; w += 16, g += 16, m += 16, v += 16) {
    const slope = v128.load(g);
    const before = v128.load(m);
    const mean = f32x4.add(before, f32x4.mul(newMean, f32x4.sub(slope, before)));
    const square = f32x4.add(
      f32x4.mul(v128.load(v), oldSquare),
      f32x4.mul(f32x4.mul(newSquare, slope), slope),
    );
    v128.store(m, mean);
    v128.store(v, square);
    const length = f32x4.add(f32x4.div(f32x4.sqrt(square), f32x4.splat(root)), f32x4.splat(1e-8));
    const change = f32x4.div(f32x4.mul(f32x4.splat(step), mean), length);
    v128.store(w, f32x4.sub(v128.load(w), change));
  }
}
