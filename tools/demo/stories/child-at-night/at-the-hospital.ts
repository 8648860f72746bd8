import { type Beneficiary, BeneficiaryDraft, collectionPath, fieldsOf, metaOf, SensitivityLabel } from '../../../../packages/schemas/src/index.ts'
