/** On paper: black on white, marks and bands in colour, quotes whole, no controls. */
export const PRINT_STYLE = `
@media print {
  @page { margin: 12mm; }
  body { font-size: 9.5pt; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wrap { max-width: none; padding: 0; }
  .filters, .masthead nav, .skip, .pager, .subscribe { display: none; }
  .said { display: block; overflow: visible; }
  .board th, .board td { padding: .4rem .6rem .4rem 0; }
  .board thead th { position: static; }
  .bands { --names: 11rem; }
  .latest { padding-top: .6rem; }
  .board tr, .band, .changes > li, .evidence > li, .rounds tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
  section { margin-top: 1.4rem; }
}
`;
