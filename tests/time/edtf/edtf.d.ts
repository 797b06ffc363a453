/** What we use of the npm package edtf, which ships no types. */
declare module "edtf" {
  type Value = { readonly min: number | null; readonly max: number | null };
  export default function edtf(text: string): Value;
}
