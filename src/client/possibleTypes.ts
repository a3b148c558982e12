/** For the cache of Apollo Client: which types an interface or union stands for. Printed from the schema. */
export const possibleTypes = {
  "AntiFraudOutcome": [
    "AntiFraudAssessment",
    "CheckFailed",
    "CheckSkipped"
  ],
  "CheckResult": [
    "AntiFraudAssessment",
    "IdentityVerification",
    "LocationCity",
    "LocationVerification",
    "MobileAttribution",
    "PoliceAssessment"
  ],
  "CustomerProfileResult": [
    "CustomerProfile",
    "ProfileInputError"
  ],
  "IdentityOutcome": [
    "CheckFailed",
    "CheckSkipped",
    "IdentityVerification"
  ],
  "LocationCityOutcome": [
    "CheckFailed",
    "CheckSkipped",
    "LocationCity"
  ],
  "LocationVerificationOutcome": [
    "CheckFailed",
    "CheckSkipped",
    "LocationVerification"
  ],
  "MobileAttributionOutcome": [
    "CheckFailed",
    "CheckSkipped",
    "MobileAttribution"
  ],
  "MobileLookup": [
    "LocationCity",
    "LocationVerification",
    "MobileAttribution"
  ],
  "Node": [
    "AntiFraudAssessment",
    "IdentityVerification",
    "LocationCity",
    "LocationVerification",
    "MobileAttribution",
    "PoliceAssessment",
    "Session",
    "Verification"
  ],
  "PoliceOutcome": [
    "CheckFailed",
    "CheckSkipped",
    "PoliceAssessment"
  ],
  "RiskAssessment": [
    "AntiFraudAssessment",
    "PoliceAssessment"
  ]
};
