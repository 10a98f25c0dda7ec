/** Reference data: serviceCategories. */
export const serviceCategories = [
  'acuteInpatient',
  'ambulance',
  'ambulatory',
  'community',
  'digital',
  'discharge',
  'intermediateCare',
  'mentalHealth',
  'mentalHealthInpatient',
  'primaryCare',
  'socialCare',
  'urgentCare',
  'vcse',
  'virtualWard',
] as const
export type ServiceCategory = (typeof serviceCategories)[number]

export const serviceCategoryNames: Record<ServiceCategory, string> = {
  acuteInpatient: 'Acute inpatient',
  ambulance: 'Ambulance',
  ambulatory: 'Ambulatory care',
  community: 'Community',
  digital: 'Digital',
  discharge: 'Discharge',
  intermediateCare: 'Intermediate care',
  mentalHealth: 'Mental health',
  mentalHealthInpatient: 'Mental health inpatient',
  primaryCare: 'Primary care',
  socialCare: 'Social care',
  urgentCare: 'Urgent care',
  vcse: 'Voluntary sector',
  virtualWard: 'Virtual ward',
}

/** Reference data: serviceUnits. What a service's capacity, and an effect on it, is counted in. */
export const serviceUnits = [
  'beds',
  'virtualBeds',
  'caseload',
  'contactsPerWeek',
  'appointmentsPerWeek',
  'startsPerWeek',
  'attendancesPerWeek',
  'journeysPerWeek',
  'hoursPerWeek',
  'referralsPerWeek',
  'usersPerWeek',
  'bedDaysPerWeek',
  'fourHourBreachesPerWeek',
  'minutesMeanHandover',
  'pounds',
] as const
export type ServiceUnit = (typeof serviceUnits)[number]

/** As they stand after a number: 60 virtual ward beds. */
export const serviceUnitNames: Record<ServiceUnit, string> = {
  beds: 'beds',
  virtualBeds: 'virtual ward beds',
  caseload: 'people on the caseload',
  contactsPerWeek: 'contacts a week',
  appointmentsPerWeek: 'appointments a week',
  startsPerWeek: 'starts a week',
  attendancesPerWeek: 'attendances a week',
  journeysPerWeek: 'journeys a week',
  hoursPerWeek: 'hours a week',
  referralsPerWeek: 'referrals a week',
  usersPerWeek: 'users a week',
  bedDaysPerWeek: 'bed days a week',
  fourHourBreachesPerWeek: '4-hour breaches a week',
  minutesMeanHandover: 'minutes mean handover',
  pounds: 'pounds',
}
