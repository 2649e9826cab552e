// By its file: the package's name leads here.
export * from '../../../node_modules/entities/dist/esm/decode.js';
