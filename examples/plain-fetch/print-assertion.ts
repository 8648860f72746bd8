import { readCredentials } from './credentials.ts'
import { signAssertion } from './sign-assertion.ts'

// node print-assertion.ts <facility>: the signed assertion alone, for a shell.
console.log(await signAssertion(await readCredentials(process.argv[2] ?? 'hospital')))
