import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const nothing = () => {};
const IGNORED: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

/** Reads markup in one pass and tells of the parts that are asked for, by their places. References are left as they are. */
export function tokenize(text: string, mode: 'html' | 'xml', told: Partial<TokenizerCallbacks>): void {
  const tokenizer = new Tokenizer({ xmlMode: mode === 'xml', decodeEntities: false }, { ...IGNORED, ...told });
  tokenizer.write(text);
  tokenizer.end();
}
