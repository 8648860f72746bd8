import { registerHooks } from 'node:module'
import { variants } from './variants.ts'

// Our server with stand-ins for some of its modules: node bench/overhead/serve-variant.ts <database> <variant>
// The server itself is told the database alone: what stood behind it would be a folder of keys.
const [asked] = process.argv.splice(3)
const [, replaced = []] = Object.entries(variants).find(([name]) => name === asked) ?? []
const standIns = new Map(
  replaced.map(([module, standIn]) => [
    new URL(`../../${module}`, import.meta.url).href,
    new URL(`./stand-ins/${standIn}`, import.meta.url).href,
  ]),
)
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const url = standIns.get(found.url)
    // A stand-in itself gets the module that it stands for.
    return url === undefined || url === context.parentURL ? found : { ...found, url }
  },
})
await import('../support/serve-api.ts')
