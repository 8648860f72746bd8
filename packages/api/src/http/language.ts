import type { Language, Text } from '@caunoi/schemas'

/** Chooses the language of an answer from `Accept-Language`: English where it is preferred, Vietnamese otherwise. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'vi'
  const ranked = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag: tag.slice(0, 2), quality: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return ranked[0]?.tag === 'en' ? 'en' : 'vi'
}

/** Fills the arguments of a message in. */
export function fill(text: Text, language: Language, args: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole))
}
