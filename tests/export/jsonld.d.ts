/** The one function of the package that is used here: it has no types of its own. */
declare module "jsonld" {
  const jsonld: { expand(document: object, options: { readonly safe: boolean }): Promise<Record<string, unknown>[]> };
  export default jsonld;
}
