/**
 * Bundle the widgets' modules: aelib/widgets/js -> aelib/widgets/bundles, which are committed.
 *
 *   node tools/bundles.js            write them
 *   node tools/bundles.js --check    say which are out of step with their sources; 1 if any is
 *
 * anywidget, and a page without network, take a module as one text. Each bundle is one: an ES
 * module that exports the widget, and that also names it `widget`, so that the page without kernel
 * can go on from there in the same script (page.py). The engine that trains is a script that names
 * it `engine`, for a page or its worker.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const WIDGETS = fileURLToPath(new URL("../aelib/widgets", import.meta.url));
const SOURCES = join(WIDGETS, "js");
const BUNDLES = join(WIDGETS, "bundles");

/**
 * Makes the worker's program a function of its own, whose text needs nothing from outside: a blob
 * of it is a worker, and where workers are refused the page calls it.
 * @type {import("esbuild").Plugin}
 */
const WORKER = {
  name: "worker",
  setup({ onLoad }) {
    onLoad({ filter: /training[\\/]worker\.js$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        ...OPTIONS,
        plugins: [],
        entryPoints: [path],
        format: "iife",
        globalName: "worker",
      });
      const [{ text }] = outputFiles;
      return {
        contents: `export function serve(scope, slice) {\n${text}return worker.serve(scope, slice);\n}`,
      };
    });
  },
};

/** @satisfies {import("esbuild").BuildOptions} */
const OPTIONS = {
  absWorkingDir: SOURCES,
  outdir: BUNDLES,
  bundle: true,
  minify: true,
  lineLimit: 100, // a change is a few lines of a diff
  charset: "utf8",
  target: ["es2022"],
  legalComments: "none",
  write: false,
  logLevel: "warning",
  plugins: [WORKER],
};

/**
 * Return what each bundle must hold, by its name.
 * @returns {Promise<Map<string, string>>}
 */
async function bundled() {
  const files = (await readdir(SOURCES)).filter((name) => name.endsWith(".js"));
  const made = await Promise.all([
    build({
      ...OPTIONS,
      entryPoints: files,
      format: "iife",
      globalName: "widget",
      footer: { js: "widget = widget.default;\nexport { widget as default };" },
    }),
    build({
      ...OPTIONS,
      entryPoints: ["parts/standalone.js"],
      outdir: BUNDLES,
      format: "iife",
      globalName: "standalone",
    }),
    build({
      ...OPTIONS,
      entryPoints: { engine: "engine/index.js" },
      format: "iife",
      globalName: "engine",
    }),
    build({ ...OPTIONS, entryPoints: ["widget.css"] }),
  ]);
  const outputs = made.flatMap(({ outputFiles }) => outputFiles);
  return new Map(outputs.map(({ path, text }) => [basename(path), text]));
}

/**
 * Return the names of bundles that are missing, stale, or left over.
 * @param {Map<string, string>} wanted
 */
async function outOfStep(wanted) {
  const present = await readdir(BUNDLES).catch(() => []);
  const names = [...new Set([...wanted.keys(), ...present])].sort();
  const held = await Promise.all(
    names.map((name) => readFile(join(BUNDLES, name), "utf8").catch(() => undefined)),
  );
  return names.filter((name, i) => held[i] !== wanted.get(name));
}

const wanted = await bundled();
const stale = await outOfStep(wanted);
if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(
      `aelib/widgets/bundles is out of step with aelib/widgets/js: ${stale.join(", ")}. ` +
        "Run `make widgets` and commit what it writes.",
    );
    process.exitCode = 1;
  }
} else {
  await mkdir(BUNDLES, { recursive: true });
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) await rm(join(BUNDLES, name));
    else await writeFile(join(BUNDLES, name), text);
  }
  console.log(stale.length > 0 ? `wrote ${stale.join(", ")}` : "all bundles are up to date");
}
