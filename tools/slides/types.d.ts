/** What the files of reveal.js leave for deck.js. */
declare const Reveal: import("reveal.js").RevealApi;
declare const RevealNotes: import("reveal.js").RevealPluginFactory;
