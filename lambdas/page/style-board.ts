export const BOARD_STYLE = `
.latest { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 1.2rem 3rem; padding: 1.3rem 0 .2rem; }
.lead .headline { font-size: clamp(1.45rem, 1.1rem + 1.3vw, 2.3rem); font-weight: 700; line-height: 1.15;
  letter-spacing: -.012em; text-wrap: balance; }
.lead a.headline, .also a { color: var(--ink); text-decoration: none; }
.lead a.headline:hover, .also a:hover { text-decoration: underline; }
.kicker { font-size: 1.1rem; margin-bottom: .45rem; }
.lead q { display: block; font-size: 1.12rem; font-style: italic; margin: .6rem 0 .4rem; max-width: 62ch; }
.also li { padding: .55rem 0; border-top: 1px solid var(--hair); }
.also li:first-child { border-top: 0; padding-top: 0; }
.also .headline { font-weight: 700; font-size: 1.06rem; line-height: 1.25; display: block; }
.by { color: var(--soft); font-size: .82rem; }
.board { width: 100%; border-collapse: collapse; table-layout: fixed; }
.board th, .board td { text-align: left; vertical-align: top; padding: .75rem 1rem .85rem 0; font-weight: 400; }
.board thead th { position: sticky; top: 0; background: var(--paper); font-weight: 700; padding: .5rem 1rem .5rem 0;
  border-bottom: 2px solid var(--ink); z-index: 1; }
.board .group th { padding: 1.4rem 0 .3rem; font-weight: 800; font-size: .82rem; letter-spacing: .02em; color: var(--soft); }
.board tbody tr + tr:not(.group) > * { border-top: 1px solid var(--hair); }
.board .group + tr > * { border-top: 1px solid var(--rule) !important; }
.board col.what { width: 27%; }
.item-name { font-weight: 700; font-size: 1.16rem; line-height: 1.2; display: block; margin-bottom: .3rem; }
.status { font-size: 1.06rem; }
.facts { font-size: .86rem; margin-top: .15rem; }
.said { margin-top: .3rem; line-height: 1.36; font-size: .93rem; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 4; overflow: hidden; }
.said q { font-style: italic; }
.since { font-size: .82rem; color: var(--soft); margin-left: .45rem; white-space: nowrap; }
.sure { white-space: nowrap; color: var(--soft); }
.dots { letter-spacing: .08em; font-size: .7em; vertical-align: .12em; color: var(--ink); margin-right: .35em; }
.moved { background: var(--new); color: var(--ink); font-size: .74rem; font-weight: 700; padding: .05rem .38rem; border-radius: 2px;
  margin-left: .45rem; white-space: nowrap; }
.party-name { display: none; }
.party-name[data-always] { display: inline; font-weight: 700; margin-right: .5rem; }
.listed { margin-top: 1.1rem; }
.listed summary { cursor: pointer; font-weight: 600; padding: .4rem 0; }
.listed li { display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: .4rem 0; border-top: 1px solid var(--hair); }
.listed .item-name { font-size: 1rem; margin: 0; min-width: 19rem; }
@media screen and (max-width: 52rem) {
  .latest { grid-template-columns: minmax(0, 1fr); }
  .board, .board tbody, .board tr, .board th, .board td { display: block; width: 100%; }
  .board thead, .board colgroup { display: none; }
  .board th, .board td { padding: .45rem 0; }
  .board .group th { padding: 1.4rem 0 .3rem; }
  .board tbody tr:not(.group) { padding: .6rem 0; border-top: 1px solid var(--rule); }
  .board tbody tr + tr:not(.group) > *, .board .group + tr > * { border-top: 0 !important; }
  .board td { padding-left: .9rem; border-left: 3px solid var(--hair); margin-top: .35rem; }
  .board td.empty { display: none; }
  .party-name { display: inline; font-weight: 700; margin-right: .5rem; }
}
`;
