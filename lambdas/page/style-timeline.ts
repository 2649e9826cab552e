export const TIMELINE_STYLE = `
.bands { position: relative; --names: clamp(16rem, 23vw, 25rem); }
.bands .grid { position: absolute; left: var(--names); width: calc(100% - var(--names)); top: 0; height: 100%; pointer-events: none; }
.grid line { stroke: var(--hair); }
.grid text { fill: var(--soft); font-size: .78rem; }
.grid .now { stroke: var(--ink); stroke-dasharray: 2 3; }
.bands ul { position: relative; }
.bands .topic { font: 800 .82rem/1.2 Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; letter-spacing: .02em;
  color: var(--soft); padding: 1.3rem 0 .35rem; }
.bands .topic:first-of-type { padding-top: .1rem; }
.band { display: grid; grid-template: 28px auto / var(--names) minmax(0, 1fr); padding: .45rem 0 .35rem;
  border-top: 1px solid var(--hair); position: relative; }
.band .item-name { grid-area: 1 / 1; font-size: .98rem; margin: 0; line-height: 1.15; padding: 5px 1rem 0 0; }
.lane-names { grid-area: 2 / 1; padding-right: 1.2rem; }
.lane-names span { display: block; height: 20px; line-height: 20px; font-size: .8rem; color: var(--soft); text-align: right;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.band svg { grid-area: 1 / 2 / 3; display: block; width: 100%; overflow: visible; }
.span rect { fill: var(--c); fill-opacity: .17; }
.s-active .body, .s-violated .body { fill-opacity: .4; }
.span .edge { fill-opacity: 1; }
.span .hatch { fill-opacity: .55; }
.s-proposed .hatch { fill: url(#p-proposed); }
.s-stalled .hatch { fill: url(#p-stalled); }
.s-postponed .hatch { fill: url(#p-postponed); }
.s-cancelled .hatch { fill: url(#p-cancelled); }
pattern { fill: var(--amber); }
#p-proposed { fill: var(--grey); }
#p-cancelled { fill: var(--plum); }
.word { fill: var(--ink); font-size: .76rem; font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 3px;
  stroke-linejoin: round; }
.lane line { stroke: var(--c); stroke-width: 3; }
.v-noncommittal line { stroke-dasharray: 1 5; stroke-linecap: round; }
.v-conditional line { stroke-dasharray: 7 4; }
.v-rejects line { stroke-width: 4.5; }
.legend { border-top: 1px solid var(--hair); padding-top: .8rem; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; margin-top: .9rem; font-size: .84rem; }
.rounds { width: 100%; border-collapse: collapse; }
.rounds th, .rounds td { text-align: left; vertical-align: top; padding: .55rem 1rem .55rem 0; border-top: 1px solid var(--hair); }
.rounds thead th { font-size: .8rem; color: var(--soft); border-top: 0; padding-bottom: .2rem; }
.rounds tbody th { font-weight: 400; }
.rounds .item-name { margin: 0; }
@media screen and (max-width: 52rem) {
  .bands { --names: 6rem; padding-top: 1.7rem; }
  .band { grid-template-rows: auto auto; padding: .7rem 0 .5rem; }
  .band .item-name { grid-area: 1 / 1 / 2 / 3; padding: 0 0 .35rem; }
  .lane-names { padding: 28px .8rem 0 0; }
  .lane-names span { font-size: .74rem; }
  .band svg { grid-area: 2 / 2; }
  .word.narrow { display: none; }
  .rounds thead { display: none; }
  .rounds, .rounds tbody, .rounds tr, .rounds th, .rounds td { display: block; padding: .12rem 0; border: 0; }
  .rounds tr { padding: .6rem 0; border-top: 1px solid var(--hair); }
}
`;
