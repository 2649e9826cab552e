/**
 * Colours. Values run from blue and green (it goes on) over amber (it hangs) to vermilion (it breaks), an axis that
 * colour-blind readers can tell; each is dark (or light) enough for text on the paper, 4.5 to 1 at the least.
 */
export const COLOUR_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --panel: #f4f1ea; --ink: #14171c; --soft: #565b65; --rule: #cfcabf; --hair: #e7e3da;
  --link: #0f4c81; --new: #ffe9a8;
  --go: #0a665a; --blue: #1f5fa8; --deep: #40309b; --teal: #0d6a80; --amber: #875600; --red: #b0280c; --plum: #87245a;
  --grey: #5b616c; --done: #2a2f39;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101318; --panel: #191d25; --ink: #eff1f4; --soft: #a9b0bc; --rule: #3a414d; --hair: #272c36;
    --link: #8fc4f4; --new: #4a3d10;
    --go: #58cbb3; --blue: #7db6f5; --deep: #b9b0ff; --teal: #68c6dc; --amber: #ebb650; --red: #ff957a; --plum: #f39ac6;
    --grey: #a7aebb; --done: #d5dae2;
  }
}
.v-proposed { --c: var(--grey); }
.v-agreed { --c: var(--teal); }
.v-scheduled { --c: var(--blue); }
.v-active { --c: var(--go); }
.v-completed { --c: var(--done); }
.v-postponed, .v-stalled { --c: var(--amber); }
.v-cancelled { --c: var(--plum); }
.v-violated { --c: var(--red); }
.v-proposes { --c: var(--blue); }
.v-demands { --c: var(--deep); }
.v-accepts { --c: var(--go); }
.v-conditional { --c: var(--amber); }
.v-rejects { --c: var(--red); }
.v-noncommittal { --c: var(--grey); }
.plate { fill: var(--c); }
.sign { fill: none; stroke: var(--paper); stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.sign .o { fill: var(--paper); stroke: none; }
`;
