/**
 * Formulas to HTML: reads [[tex, display], ...] and writes [{html} or {error}, ...], as JSON.
 */
import { text } from "node:stream/consumers";
import katex from "katex";

/** @param {[string, boolean]} formula */
function rendered([tex, displayMode]) {
  try {
    return {
      html: katex.renderToString(tex, { displayMode, strict: "error", throwOnError: true }),
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(rendered)));
