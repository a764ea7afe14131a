/** Take it to Python: code that trains the same net, and the weights as a file. */
import { OWN_KEYS } from "../parts/controls.js";
import { make } from "../parts/elements.js";
import { CLEAN, RHO, widthsOf } from "./settings.js";

/**
 * @import { Progress } from "./messages.js"
 * @import { PlaygroundSettings } from "./settings.js"
 */

const FILE = "autoencoder.safetensors";

/**
 * Return the fold with code and weights.
 * @param {() => string} code
 * @param {() => Progress | undefined} frame
 */
export function takeToPython(code, frame) {
  const shown = make("code");
  const pre = make("pre", { tabindex: 0, "aria-label": "code that trains the same net" }, shown);
  const copy = make("button", { type: "button", ...OWN_KEYS }, "Copy the code");
  const load = make("button", { type: "button", ...OWN_KEYS }, "Download the weights");
  const said = make("p", { class: "aelib-numbers", role: "status" });
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code());
      said.textContent = "The code is copied.";
    } catch {
      getSelection()?.selectAllChildren(shown);
      said.textContent = "This page may not copy: the code is selected, press Ctrl+C.";
    }
  });
  load.addEventListener("click", () => {
    const trained = frame();
    if (trained) save(safetensors(trained.weights), FILE);
  });
  const buttons = make("div", { class: "aelib-controls" }, copy, load);
  const node = make("details", {}, make("summary", {}, "Take it to Python"));
  const draw = () => {
    if (node.open) shown.textContent = code();
  };
  node.addEventListener("toggle", () => {
    if (!pre.isConnected) node.append(pre, buttons, said); // the first time
    draw();
  });
  const able = () => {
    load.disabled = !frame();
  };
  return { node, draw, able };
}

/**
 * Return a cell of code that trains the same net with aelib.
 * @param {PlaygroundSettings} values
 * @param {{width: number, count: number, source: string}} images
 */
export function pythonCode(values, { width, count, source }) {
  const { code, weight, noise, amount, tied } = values;
  const variational = code === "variational";
  const sizes = [width, ...(widthsOf(values.hidden) ?? []), values.k].join(", ");
  const activation =
    { l1: ', code_activation="relu"', kl: ', code_activation="sigmoid"' }[code] ?? "";
  const kind = variational ? "VariationalAutoencoder" : "Autoencoder";
  const bound = tied ? ", tied=True" : "";
  const epochs = Math.max(1, Math.round(values.images / count));
  const load = source
    ? `images = data.load_images(${JSON.stringify(source)})`
    : "images = ...  # the data that the playground was given";
  const penalty = { l1: "losses.l1(h)", kl: `losses.kl_sparsity(h, ${RHO})` }[code];
  const options = [
    ...(variational ? [`beta=${weight}`] : []),
    ...(noise === CLEAN ? [] : [`corrupt=corruption.damage("${noise}", ${amount})`]),
    ...(penalty ? [`penalty=lambda h: ${weight} * ${penalty}`] : []),
    `epochs=${epochs}`,
    `batch_size=${values.batch_size}`,
    `lr=${values.lr}`,
    'schedule="one-cycle"',
    `seed=${values.seed}`,
  ];
  const needed = [
    ...(noise === CLEAN ? [] : ["corruption"]),
    ...(source ? ["data"] : []),
    ...(penalty ? ["losses"] : []),
    ...["metrics", "models", "training"],
  ];
  return [
    `from aelib import ${needed.join(", ")}`,
    "",
    load,
    `x, x_test = images.x_train[:${count}], images.x_test[:500]`,
    `model = models.${kind}((${sizes}), "${values.activation}"${activation}${bound}, seed=${values.seed})`,
    `training.${variational ? "fit_variational" : "fit"}(`,
    "    model,",
    "    x,",
    ...options.map((option) => `    ${option},`),
    ")",
    'print("squared error per test image:", metrics.squared_error(model(x_test), x_test))',
    "",
    "# Or the very net of the page, from the file that it saves:",
    "# from safetensors.torch import load_file",
    `# model.load_state_dict(load_file("${FILE}"))`,
  ].join("\n");
}

/**
 * Return weights as the bytes of a file in the format of safetensors: the length of a header, the
 * header, the numbers.
 * @param {Progress["weights"]} weights
 */
export function safetensors(weights) {
  /** @type {Record<string, {dtype: "F32", shape: number[], data_offsets: number[]}>} */
  const places = {};
  let end = 0;
  for (const { name, shape, values } of weights) {
    places[name] = { dtype: "F32", shape, data_offsets: [end, end + values.byteLength] };
    end += values.byteLength;
  }
  const text = JSON.stringify(places);
  const header = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const bytes = new Uint8Array(8 + header.length + end);
  new DataView(bytes.buffer).setUint32(0, header.length, true); // of 64 bits, the others are 0
  bytes.set(header, 8);
  for (const { name, values } of weights) {
    const own = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    bytes.set(own, 8 + header.length + places[name].data_offsets[0]);
  }
  return bytes;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name
 */
function save(bytes, name) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
