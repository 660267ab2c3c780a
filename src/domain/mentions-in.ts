/** Like a word after @ that is a key of the site; what stands in an e-mail address is no mention. */
const mention = /(?<![\p{L}\p{N}._%+@-])@([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\p{L}\p{N}@])/giu
/** Whoever is called on in one note, a whole team included. */
const most = 50

/** The names that a note calls on with `@`, each once, in order; whether they are agents is for the site to say. */
export function mentionsIn(text: string): readonly string[] {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(mention)) if (names.size < most) names.add(name.toLowerCase())
  return [...names]
}
