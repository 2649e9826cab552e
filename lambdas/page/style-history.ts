export const HISTORY_STYLE = `
.changes > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .1rem 1.2rem; padding: .8rem 0;
  border-top: 1px solid var(--hair); }
.changes > li:first-child { border-top: 0; }
.changes time { color: var(--soft); font-size: .86rem; padding-top: .15rem; }
.changes .headline { font-weight: 700; font-size: 1.1rem; line-height: 1.25; color: var(--ink); text-decoration: none; }
.changes .headline:hover { text-decoration: underline; }
.changes q { font-style: italic; }
.turn { display: inline-flex; flex-wrap: wrap; gap: .1rem .55rem; align-items: baseline; margin-right: .8rem; }
.fresh { animation: fresh 12s ease-out; }
@keyframes fresh { from { background: var(--new); } }
@media (prefers-reduced-motion: reduce) { .fresh { animation: none; } html { scroll-behavior: auto; } }
.pager { display: flex; gap: 1.5rem; margin-top: 1rem; font-weight: 600; }
.compare { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1rem 2rem;
  background: var(--panel); padding: 1.4rem 1.6rem; margin: 1.4rem 0; font-size: 1.3rem; }
.compare dt { font-size: .8rem; color: var(--soft); }
.compare dd { margin: .2rem 0 0; }
.compare .after { position: relative; padding-left: 3rem; }
.compare .after::before { content: '\\2192'; position: absolute; left: 0; font-size: 1.6rem; color: var(--soft); }
.evidence > li { border-top: 1px solid var(--rule); padding: 1.1rem 0; max-width: 75ch; }
.evidence blockquote { margin: 0 0 .5rem; font-size: 1.3rem; line-height: 1.35; }
.change-body { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 0 3rem; }
.compare .sure { display: block; font-size: .86rem; margin-top: .3rem; }
.facts-table { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.4rem; margin: 0; }
.facts-table dt { color: var(--soft); }
.facts-table dd { margin: 0; }
.feeds { width: 100%; border-collapse: collapse; font-size: .9rem; }
.feeds th, .feeds td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-top: 1px solid var(--hair); }
.feeds thead th { font-size: .8rem; color: var(--soft); border-top: 0; }
.ways { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1.2rem 2.4rem; }
.ways h3 { font-size: 1.1rem; margin-bottom: .3rem; }
.changes time.again { opacity: 0; }
@media screen and (max-width: 60rem) { .change-body { grid-template-columns: minmax(0, 1fr); } }
@media screen and (max-width: 40rem) {
  .changes time.again { display: none; }
  .changes > li { grid-template-columns: minmax(0, 1fr); }
  .compare { grid-template-columns: minmax(0, 1fr); }
  .compare .after { padding: 1.2rem 0 0; }
  .compare .after::before { content: '\\2193'; top: -1rem; }
  .feeds thead { display: none; }
  .feeds, .feeds tbody, .feeds tr, .feeds th, .feeds td { display: block; padding: .1rem 0; border: 0; }
  .feeds tr { padding: .5rem 0; border-top: 1px solid var(--hair); }
}
`;
