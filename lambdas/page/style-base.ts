export const BASE_STYLE = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 clamp(15px, 13.5px + .22vw, 20px)/1.45 Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, .item-name, .headline, q, blockquote {
  font-family: Charter, 'Bitstream Charter', 'Charis SIL', 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, serif;
}
h1, h2, h3 { line-height: 1.12; margin: 0; font-weight: 700; letter-spacing: -.012em; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.3rem + 2vw, 2.9rem); }
h2 { font-size: 1.5rem; }
p { margin: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
q { quotes: '\\201c' '\\201d'; }
ul, ol { margin: 0; padding: 0; list-style: none; }
code, pre { font: .88em/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
pre { background: var(--panel); padding: .8rem 1rem; white-space: pre-wrap; margin: .5rem 0; }
.wrap { max-width: 118rem; margin: 0 auto; padding: 0 clamp(1rem, 2.4vw, 3rem) 3rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
.sheet { position: absolute; }
.hidden, .news {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.soft { color: var(--soft); }
.small { font-size: .82rem; }
.mark { width: 1.25em; height: 1.25em; flex: none; vertical-align: -.27em; margin-right: .38em; }
.badge { color: var(--c); font-weight: 700; white-space: nowrap; }
.none { color: var(--soft); }
.masthead { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; align-items: baseline; padding: .9rem 0 .8rem; }
.brand { font-weight: 800; letter-spacing: -.02em; font-size: 1.1rem; color: var(--ink); text-decoration: none; }
.masthead nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .88rem; margin-left: auto; }
.masthead nav a { color: var(--ink); text-decoration: none; padding: .15rem 0; }
.masthead nav a:hover { text-decoration: underline; }
.title { border-top: 4px solid var(--ink); padding: .8rem 0 .9rem; }
.title p { color: var(--soft); margin-top: .35rem; }
.warning { border-left: 5px solid var(--red); background: var(--panel); padding: .6rem .9rem; margin: 0 0 1.1rem; }
section { border-top: 2px solid var(--ink); margin-top: 2.4rem; padding-top: .7rem; }
.section-head { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; margin-bottom: .9rem; }
.section-head p { color: var(--soft); font-size: .86rem; }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1.3rem; align-items: end; padding: .8rem 0; font-size: .86rem;
  border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
.filters fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem .9rem; }
.filters legend, .filters label > span { color: var(--soft); font-size: .78rem; padding: 0; display: block; }
.filters fieldset label { display: flex; align-items: center; gap: .35rem; min-height: 2.1rem; }
.filters select, .filters input[type=date], .filters button {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 3px;
  padding: 0 .5rem; height: 2.1rem; max-width: 100%;
}
.filters button { background: var(--ink); color: var(--paper); border-color: var(--ink); padding: 0 1.1rem; font-weight: 600; }
.filters input[type=checkbox] { accent-color: var(--link); width: 1.05rem; height: 1.05rem; margin: 0; }
footer { border-top: 1px solid var(--rule); margin-top: 3rem; padding-top: 1rem; color: var(--soft); font-size: .84rem; }
`;
