/** Stands in for a writer of HTML that the parser's entry names and parley never calls: it reads. */
function render(): never {
  throw new Error('HTML is not written in a function');
}

export { render as default, render };
