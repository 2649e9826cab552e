import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uri: (text: string) => URL.canParse(text),
};

/** Checks documents against a schema of `docs/`; a wrong one throws with what is wrong. */
export function schemaCheck(file: 'alert.schema.json' | 'digest.schema.json'): (document: unknown) => void {
  const schema: unknown = JSON.parse(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8'));
  const validate: ValidateFunction = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats }).compile(
    schema as object,
  );
  return (document) => {
    // As it travels: what JSON leaves out is left out.
    if (validate(JSON.parse(JSON.stringify(document)))) return;
    throw new Error(`${file}: ${JSON.stringify(validate.errors, null, 1)}`);
  };
}
