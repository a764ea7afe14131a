/** Matrix products: 4 rows by 8 columns at a time, so that their sums stay in registers. */

const PANEL: i32 = 8; // columns that are summed together

/**
 * Copy a matrix B (inner x columns) of any strides into panels of 8 columns, which `multiply` reads
 * in order; the last panel is filled up with zeros.
 */
export function pack(
  inner: i32,
  columns: i32,
  from: usize,
  rowStride: i32,
  columnStride: i32,
  to: usize,
): void {
  const down = (<usize>rowStride) << 2;
  const along = (<usize>columnStride) << 2;
  for (let j = 0; j < columns; j += PANEL) {
    const first = from + <usize>j * along;
    if (columns - j < PANEL) packRest(inner, columns - j, first, down, along, to);
    else if (along === 4) copyPanel(inner, first, down, to);
    else if (down === 4) turnPanel(inner, first, along, to);
    else packRest(inner, PANEL, first, down, along, to);
    to += (<usize>inner) << 5;
  }
}

/** Pack up to 8 columns, one number at a time. */
function packRest(
  inner: i32,
  columns: i32,
  from: usize,
  down: usize,
  along: usize,
  to: usize,
): void {
  for (let k = 0; k < inner; k++) {
    let number = from;
    for (let j = 0; j < PANEL; j++) {
      f32.store(to, j < columns ? f32.load(number) : 0);
      number += along;
      to += 4;
    }
    from += down;
  }
}

/** Pack 8 columns that lie beside each other. */
function copyPanel(inner: i32, from: usize, down: usize, to: usize): void {
  for (let k = 0; k < inner; k++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += down;
    to += 32;
  }
}

/** Pack 8 columns whose numbers lie below each other: a transposition, 4 x 4 at a time. */
function turnPanel(inner: i32, from: usize, along: usize, to: usize): void {
  let k = 0;
  for (; k + 4 <= inner; k += 4) {
    turnSquare(from, along, to);
    turnSquare(from + 4 * along, along, to + 16);
    from += 16;
    to += 128;
  }
  packRest(inner - k, PANEL, from, 4, along, to);
}

function turnSquare(from: usize, along: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + along);
  const c = v128.load(from + 2 * along);
  const d = v128.load(from + 3 * along);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const abEnd = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdEnd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(abEnd, cdEnd, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(abEnd, cdEnd, 2, 3, 6, 7), 96);
}

/**
 * C (rows x columns, without gaps) = A B [+ bias] [+ C], with A (rows x inner) of any strides and
 * B as `pack` leaves it. A bias of 0 is none; it has room for 8 numbers in its last panel.
 */
export function multiply(
  rows: i32,
  columns: i32,
  inner: i32,
  a: usize,
  rowStride: i32,
  columnStride: i32,
  packed: usize,
  c: usize,
  bias: usize,
  accumulate: bool,
): void {
  const down = (<usize>rowStride) << 2;
  const along = (<usize>columnStride) << 2;
  const line = (<usize>columns) << 2;
  const panel = (<usize>inner) << 5;
  for (let j = 0; j < columns; j += PANEL) {
    const width = min(columns - j, PANEL);
    const left = bias ? v128.load(bias) : f32x4.splat(0);
    const right = bias ? v128.load(bias, 16) : f32x4.splat(0);
    let row = a;
    let out = c;
    let i = 0;
    for (; i + 4 <= rows; i += 4) {
      fourRows(row, down, along, packed, panel, out, line, width, left, right, accumulate);
      row += 4 * down;
      out += 4 * line;
    }
    for (; i < rows; i++) {
      oneRow(row, along, packed, panel, out, width, left, right, accumulate);
      row += down;
      out += line;
    }
    packed += panel;
    c += 32;
    if (bias) bias += 32;
  }
}

function fourRows(
  a: usize,
  down: usize,
  along: usize,
  packed: usize,
  panel: usize,
  c: usize,
  line: usize,
  width: i32,
  left: v128,
  right: v128,
  accumulate: bool,
): void {
  let b = a + down;
  let d = b + down;
  let e = d + down;
  let a0 = f32x4.splat(0),
    a1 = a0,
    b0 = a0,
    b1 = a0,
    d0 = a0,
    d1 = a0,
    e0 = a0,
    e1 = a0;
  for (const end = packed + panel; packed < end; packed += 32) {
    const x = v128.load(packed);
    const y = v128.load(packed, 16);
    const ofA = v128.load32_splat(a);
    a0 = f32x4.add(a0, f32x4.mul(ofA, x));
    a1 = f32x4.add(a1, f32x4.mul(ofA, y));
    const ofB = v128.load32_splat(b);
    b0 = f32x4.add(b0, f32x4.mul(ofB, x));
    b1 = f32x4.add(b1, f32x4.mul(ofB, y));
    const ofD = v128.load32_splat(d);
    d0 = f32x4.add(d0, f32x4.mul(ofD, x));
    d1 = f32x4.add(d1, f32x4.mul(ofD, y));
    const ofE = v128.load32_splat(e);
    e0 = f32x4.add(e0, f32x4.mul(ofE, x));
    e1 = f32x4.add(e1, f32x4.mul(ofE, y));
    a += along;
    b += along;
    d += along;
    e += along;
  }
  put(c, f32x4.add(a0, left), f32x4.add(a1, right), width, accumulate);
  put(c + line, f32x4.add(b0, left), f32x4.add(b1, right), width, accumulate);
  put(c + 2 * line, f32x4.add(d0, left), f32x4.add(d1, right), width, accumulate);
  put(c + 3 * line, f32x4.add(e0, left), f32x4.add(e1, right), width, accumulate);
}

function oneRow(
  a: usize,
  along: usize,
  packed: usize,
  panel: usize,
  c: usize,
  width: i32,
  left: v128,
  right: v128,
  accumulate: bool,
): void {
  let a0 = f32x4.splat(0),
    a1 = a0;
  for (const end = packed + panel; packed < end; packed += 32) {
    const ofA = v128.load32_splat(a);
    a0 = f32x4.add(a0, f32x4.mul(ofA, v128.load(packed)));
    a1 = f32x4.add(a1, f32x4.mul(ofA, v128.load(packed, 16)));
    a += along;
  }
  put(c, f32x4.add(a0, left), f32x4.add(a1, right), width, accumulate);
}

/** Store a row of a panel, of which `width` numbers are in the matrix. */
function put(to: usize, left: v128, right: v128, width: i32, accumulate: bool): void {
  if (width === PANEL) {
    if (accumulate) {
      left = f32x4.add(left, v128.load(to));
      right = f32x4.add(right, v128.load(to, 16));
    }
    v128.store(to, left);
    v128.store(to, right, 16);
    return;
  }
  for (let j = 0; j < width; j++) {
    const number = f32x4.extract_lane(left, 0);
    f32.store(to, accumulate ? number + f32.load(to) : number);
    to += 4;
    if (j === 3) left = right;
    else left = v128.shuffle<f32>(left, left, 1, 2, 3, 0);
  }
}

/** Sums (columns,) of the columns of a matrix (rows x columns) without gaps. */
export function columnSums(rows: i32, columns: i32, from: usize, to: usize): void {
  const line = (<usize>columns) << 2;
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    let sum = f32x4.splat(0);
    let number = from;
    for (let i = 0; i < rows; i++) {
      sum = f32x4.add(sum, v128.load(number));
      number += line;
    }
    v128.store(to, sum);
    from += 16;
    to += 16;
  }
  for (; j < columns; j++) {
    let sum: f32 = 0;
    let number = from;
    for (let i = 0; i < rows; i++) {
      sum += f32.load(number);
      number += line;
    }
    f32.store(to, sum);
    from += 4;
    to += 4;
  }
}
