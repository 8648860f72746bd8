import type { Options } from 'tsup'

/** How every package is built; a package adds its entries. */
export const base: Options = {
  format: ['esm'],
  target: 'node22',
  dts: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  // `node:sqlite` has no other name.
  removeNodeProtocol: false,
  tsconfig: '../../tsconfig.json',
}
