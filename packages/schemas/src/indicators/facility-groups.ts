/** Social-assistance facilities. */
export const socialAssistanceKinds = [
  'elder-care',
  'child-care',
  'disability-care',
  'mental-health-care',
  'general-care',
  'social-work-centre',
  'other-social-assistance',
  'social-house',
]

/** Medical facilities. */
export const medicalKinds = ['hospital', 'health-station']

/** Social-assistance, medical, education and related facilities that provide social-work services under the programme. */
export const serviceKinds = [...socialAssistanceKinds, ...medicalKinds, 'school', 'drug-rehabilitation', 'prison', 'reformatory']
