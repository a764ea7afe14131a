/**
 * Compile the kernel of the page's engine: aelib/widgets/js/engine/kernel -> ../kernel.wasm.js, which
 * is committed, so that only those who change it need the compiler.
 *
 *   node tools/kernel.js            write it
 *   node tools/kernel.js --check    say whether it is out of step with its sources; 1 if it is
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// Its types would bring AssemblyScript's globals into all of our JavaScript.
const { default: asc } = await import(/** @type {string} */ ("assemblyscript/asc"));
const ENGINE = fileURLToPath(new URL("../aelib/widgets/js/engine", import.meta.url));
const COMPILED = `${ENGINE}/kernel.wasm.js`;

const OPTIONS = [
  ...["--baseDir", ENGINE],
  ...["--outFile", "kernel.wasm"],
  "-O3",
  "--noAssert",
  ...["--runtime", "stub"], // nothing is allocated
  "--importMemory",
  ...["--enable", "simd"],
  ...["--disableWarning", "112"], // of vectors as arguments, which stay inside
];

/** Return the module's text; the same sources give the same bytes. */
async function compiled() {
  let wasm = new Uint8Array();
  const { error, stderr } = await asc.main(["kernel/index.ts", ...OPTIONS], {
    /** @type {(name: string, contents: Uint8Array<ArrayBuffer>) => void} */
    writeFile(_, contents) {
      wasm = contents;
    },
  });
  if (error) throw new Error(`the kernel does not compile: ${error}\n${stderr}`);
  const text = Buffer.from(wasm).toString("base64");
  return (
    "/** The kernel as WebAssembly, in base64; `make widgets` compiles it from ./kernel. */\n" +
    "export const WASM =\n" +
    `  ${JSON.stringify(text)};\n`
  );
}

const wanted = await compiled();
const held = await readFile(COMPILED, "utf8").catch(() => undefined);
if (process.argv.includes("--check")) {
  if (held !== wanted) {
    console.error(
      "aelib/widgets/js/engine/kernel.wasm.js is out of step with engine/kernel. " +
        "Run `make widgets` and commit what it writes.",
    );
    process.exitCode = 1;
  }
} else {
  if (held !== wanted) await writeFile(COMPILED, wanted);
  console.log(held !== wanted ? "wrote kernel.wasm.js" : "the kernel is up to date");
}
