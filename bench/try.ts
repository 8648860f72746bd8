import { beneficiaryResource, validateDraft } from '../packages/schemas/src/index.ts'
import { isCommuneOf } from '../packages/schemas/src/administrative-units/index.ts'
import { beneficiaryDraft } from './support/people.ts'
for (let i=0;i<500;i++){ const f = validateDraft(beneficiaryResource, beneficiaryDraft(i), {today:'2026-11-22', isCommuneOf}); if (f.length) {console.log(i,f); break} }
console.log(beneficiaryDraft(3), JSON.stringify(beneficiaryDraft(3)).length, Buffer.byteLength(JSON.stringify(beneficiaryDraft(3))))
for (let i=0;i<20;i++) console.log(beneficiaryDraft(i).name)
