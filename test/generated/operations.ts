import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A time as RFC 3339 writes it (date-time). Answers have it in UTC with milliseconds, such as 2007-12-03T10:15:30.000Z; inputs may have any offset. */
  DateTime: { input: string; output: string; }
};

/** Signs of fraud and gambling around a number or a person. */
export type AntiFraudAssessment = CheckResult & Node & RiskAssessment & {
  __typename?: 'AntiFraudAssessment';
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** The strongest level over all types. */
  level: RiskLevel;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What the signs point to; empty for level NONE. */
  types: Array<RiskType>;
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A mobile number, an ID number, or both: at least one of them. */
export type AntiFraudInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
};

/** The answer of the anti-fraud check, or why there is none. */
export type AntiFraudOutcome = AntiFraudAssessment | CheckFailed | CheckSkipped;

/** The risk check to run, with its input: exactly one member. */
export type AssessRiskInput =
  /** Assess fraud and gambling risk of a mobile number or an ID number. */
  { antiFraud: AntiFraudInput; police?: never; }
  |  /** Check if a person is on the public security blacklist. */
  { antiFraud?: never; police: PoliceInput; };

/** The mobile number to look up. */
export type AttributionInput = {
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** The end of the audit trail. */
export type AuditTrail = {
  __typename?: 'AuditTrail';
  /** Entries that were ever written. */
  entries: Scalars['Int']['output'];
  /** Hash of the last one, as 64 hexadecimal digits. Keep it to prove later what was there. */
  hash: Scalars['String']['output'];
  /** Whether the end is as a holder of the key left it. "kyc audit verify" looks at every entry before it. */
  isIntact: Scalars['Boolean']['output'];
  /** Names the key that seals it. */
  keyId: Scalars['String']['output'];
};

/** One rule that one field of an input broke. Holds no value of it. */
export type BrokenInputRule = {
  __typename?: 'BrokenInputRule';
  /** The same for people. */
  message: Scalars['String']['output'];
  /** Where, such as "inputs.3.idNo". */
  path: Scalars['String']['output'];
  /** Stable name of the rule, such as "residentId". */
  rule: Scalars['String']['output'];
};

/** Run without an answer. The other checks of the profile are unaffected. */
export type CheckFailed = {
  __typename?: 'CheckFailed';
  /** The check that failed. */
  check: CheckName;
  /** What went wrong. */
  code: ErrorCode;
  /** The same for people. */
  message: Scalars['String']['output'];
  /** How long to wait before that, in milliseconds, where it is known. */
  retryAfterMs?: Maybe<Scalars['Int']['output']>;
  /** Whether it may be asked again as it is: worth it, and never billed twice. */
  retryable: Scalars['Boolean']['output'];
};

/** What a check found, in one word. */
export type CheckFinding =
  /** Risk checks: nothing speaks against the person or number. */
  | 'CLEAR'
  /** Mobile lookups: something is known of the number. */
  | 'FOUND'
  /** Police: the person is on the blacklist. */
  | 'LISTED'
  /** Identity checks: the records say the same. */
  | 'MATCH'
  /** Identity checks: the records say something else. */
  | 'MISMATCH'
  /** There is no record. Not a sign of forgery. */
  | 'NO_RECORD'
  /** Anti-fraud: there are signs of fraud or gambling. */
  | 'RISK';

/** One check of this service: what it needs and who answers it here. */
export type CheckInfo = {
  __typename?: 'CheckInfo';
  /** What the check does. */
  description: Scalars['String']['output'];
  /** The same fields with their rules, for forms that validate as one types. */
  fields: Array<InputFieldInfo>;
  /** Fields of its input. */
  input: Array<Scalars['String']['output']>;
  /** How old an answer may be at most, in seconds, to be given again without asking the provider. */
  maxReuseSeconds: Scalars['Int']['output'];
  /** Name of the check. */
  name: CheckName;
  /** Providers that answer it here, in the order in which they are asked; empty: NOT_SUPPORTED. */
  providers: Array<Scalars['String']['output']>;
  /** Those of them that must be given. Anti-fraud needs at least one of its two. */
  required: Array<Scalars['String']['output']>;
  /** Where REST clients find it: path and type. */
  rest: Scalars['String']['output'];
  /** Scope that a client needs for it; its first part alone covers the whole area. */
  scope: Scalars['String']['output'];
};

/** The checks of this service. */
export type CheckName =
  /** Verify a name, its ID number and the validity dates of the ID card. */
  | 'IDENTITY_FOUR_FACTOR'
  /** Verify that a mobile number is registered to an ID number. */
  | 'IDENTITY_ID_MOBILE'
  /** Verify a name and its ID number, and compare a photo with the face on record. */
  | 'IDENTITY_IMAGE'
  /** Verify that a mobile number is registered to a name. */
  | 'IDENTITY_NAME_MOBILE'
  /** Verify that a mobile number, a name and an ID number all match. */
  | 'IDENTITY_THREE_FACTOR'
  /** Verify that a name matches an ID number. */
  | 'IDENTITY_TWO_FACTOR'
  /** Get the carrier, province and city of a mobile number. */
  | 'MOBILE_ATTRIBUTION'
  /** Get the city in which the user of a mobile number works or lives. */
  | 'MOBILE_LOCATION_QUERY'
  /** Check the distance between a place of a mobile number and an address. */
  | 'MOBILE_LOCATION_VERIFY'
  /** Assess fraud and gambling risk of a mobile number or an ID number. */
  | 'RISK_ANTI_FRAUD'
  /** Check if a person is on the public security blacklist. */
  | 'RISK_POLICE';

/** What is asked of a run beside its input. */
export type CheckOptions = {
  /** Reference of the consent that the check rests on, recorded with it: 1 to 128 visible ASCII characters. Comes before the header x-kyc-consent. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** The same key with the same input returns the first answer and is never billed twice: 1 to 255 visible ASCII characters, good for 24 hours. In a profile it covers each of its checks. Comes before the header Idempotency-Key. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Accept a stored answer at most this many seconds old instead of asking again; 0 (the default) always asks. Each check has its own ceiling. Comes before the header x-kyc-max-age. */
  maxAge?: InputMaybe<Scalars['Int']['input']>;
  /** What the check is for, recorded with it: 1 to 128 letters, digits, Chinese characters, spaces and . _ : / - and nothing that could be an ID number, a mobile number or the name of a person. Comes before the header x-kyc-purpose. */
  purpose?: InputMaybe<Scalars['String']['input']>;
};

/** What every finished check says of itself. */
export type CheckResult = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** Not run: fields missing, no provider here that answers it, or no permission. Not an error and not billed. */
export type CheckSkipped = {
  __typename?: 'CheckSkipped';
  /** The check that would have been run. */
  check: CheckName;
  /** The same for people. */
  message: Scalars['String']['output'];
  /** The input fields that it lacks; empty for other reasons. */
  missing: Array<Scalars['String']['output']>;
  /** Why it was not run. */
  reason: SkipReason;
};

/** Where an answer comes from and what it took. */
export type CheckSource = {
  __typename?: 'CheckSource';
  /** Whether the source bills this answer. The sandbox says what a paid source would bill. */
  billed: Scalars['Boolean']['output'];
  /** When the source answered. */
  checkedAt: Scalars['DateTime']['output'];
  /** How long the source took, in milliseconds. */
  latencyMs: Scalars['Float']['output'];
  /** Name of the source that answered. "sandbox" means invented data. */
  provider: Scalars['String']['output'];
  /** Whether this is a stored answer, given again without asking the source. */
  reused: Scalars['Boolean']['output'];
};

/** Whether calls are made. */
export type CircuitState =
  /** Calls are made. */
  | 'CLOSED'
  /** One call is made to see whether it works again. */
  | 'HALF_OPEN'
  /** It failed too often: no calls are made for a while. */
  | 'OPEN';

/** What the holder of the token of a session may do, and for how long. */
export type CreateSessionInput = {
  /** Checks that may be run. A profile question that needs another one is skipped as NOT_PERMITTED. */
  checks: Array<CheckName>;
  /** Reference of the consent, recorded with each check. */
  consent?: InputMaybe<Scalars['String']['input']>;
  /** How long the token is good for: 1 to 3600 seconds. */
  expiresInSeconds?: Scalars['Int']['input'];
  /** Calls that may be billed, over all processes, from 1 to 1000: never one more. */
  maxBilled: Scalars['Int']['input'];
  /** Ids of trusted documents (SHA-256 in hexadecimal digits); other operations are refused. Not given: any. */
  operations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Origins of the pages that may use it, such as https://shop.example.com. Not given: any. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Onboarding policies that a decision may name. Not given: any. */
  policies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Fields that are kept sealed on the server: the browser neither sees nor overrides them. */
  prefill?: InputMaybe<CustomerProfileInput>;
  /** What the checks are for, recorded with each of them. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Whether it ends with the first request that runs checks. */
  singleUse?: Scalars['Boolean']['input'];
  /** Whom the checks are about. A check about anybody else is FORBIDDEN and not billed. */
  subject?: InputMaybe<SubjectInput>;
};

/** A new session with its token. */
export type CreatedSession = {
  __typename?: 'CreatedSession';
  /** The session. */
  session: Session;
  /** Sent as authorization: Bearer, on every channel. Shown once, and kept as a hash alone. */
  token: Scalars['String']['output'];
};

/** Everything known about one customer. Selecting a field runs its check; nothing else does. */
export type CustomerProfile = {
  __typename?: 'CustomerProfile';
  /** How far a place of the mobile number lies from the address. */
  addressDistance: LocationVerificationOutcome;
  /** Signs of fraud and gambling, by mobile number, ID number or both. */
  antiFraud: AntiFraudOutcome;
  /** Carrier and region of the mobile number. */
  attribution: MobileAttributionOutcome;
  /** What an onboarding policy makes of it, with its reasons. Selecting it runs the checks that the policy needs. */
  decision: OnboardingDecision;
  /** The strongest document check that the fields allow: image, then four-factor, then two-factor. */
  identity: IdentityOutcome;
  /** The strongest mobile check that the fields allow: three-factor, then name-mobile or id-mobile. */
  mobileOwnership: IdentityOutcome;
  /** Whether the customer is on the public security blacklist. */
  police: PoliceOutcome;
  /** The city in which the customer lives. */
  residentialCity: LocationCityOutcome;
  /** Facts read off the input alone, free of charge: masked values, birth date, age, gender, region, warnings. */
  subject: SubjectFacts;
  /** What ran, what it found, what it cost, how long it took: over the checks that this query selects. */
  summary: ProfileSummary;
  /** The city in which the customer works. */
  workCity: LocationCityOutcome;
};


/** Everything known about one customer. Selecting a field runs its check; nothing else does. */
export type CustomerProfileAddressDistanceArgs = {
  locationType?: LocationType;
};


/** Everything known about one customer. Selecting a field runs its check; nothing else does. */
export type CustomerProfileDecisionArgs = {
  policy?: InputMaybe<Scalars['String']['input']>;
};

/** What is known of one customer. All optional: each check runs where its fields are present. Fields that allow no check at all are an error. */
export type CustomerProfileInput = {
  /** Full street address in Chinese, such as 朝阳区建国路88号. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** City in Chinese, such as 北京. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Issue date of the ID card as YYYYMMDD; 2020.03.15, 2020-03-15, 2020/03/15 and 2020年3月15日 are folded. */
  frDate?: InputMaybe<Scalars['String']['input']>;
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix and line breaks are tolerated. At least 300×400 pixels are recommended: a smaller one is a warning. */
  img?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Expiry date of the ID card as YYYYMMDD, in the forms of frDate too, or "长期" for permanent validity. Lies after frDate. */
  toDate?: InputMaybe<Scalars['String']['input']>;
};

/** One event of a profile that fills in as answers arrive: the field that was just answered, all others null; in the last event summary and decision. */
export type CustomerProfileProgress = {
  __typename?: 'CustomerProfileProgress';
  /** See CustomerProfile.addressDistance. */
  addressDistance?: Maybe<LocationVerificationOutcome>;
  /** See CustomerProfile.antiFraud. */
  antiFraud?: Maybe<AntiFraudOutcome>;
  /** See CustomerProfile.attribution. */
  attribution?: Maybe<MobileAttributionOutcome>;
  /** In the last event: what an onboarding policy makes of the profile. Selecting it runs the checks that the policy needs. */
  decision?: Maybe<OnboardingDecision>;
  /** true in the last event. */
  done: Scalars['Boolean']['output'];
  /** Name of the field that this event answers; null in the last event. */
  field?: Maybe<Scalars['String']['output']>;
  /** See CustomerProfile.identity. */
  identity?: Maybe<IdentityOutcome>;
  /** See CustomerProfile.mobileOwnership. */
  mobileOwnership?: Maybe<IdentityOutcome>;
  /** See CustomerProfile.police. */
  police?: Maybe<PoliceOutcome>;
  /** See CustomerProfile.residentialCity. */
  residentialCity?: Maybe<LocationCityOutcome>;
  /** Facts read off the input alone; the same in every event. */
  subject: SubjectFacts;
  /** In the last event: what ran, what it found, what it cost. */
  summary?: Maybe<ProfileSummary>;
  /** See CustomerProfile.workCity. */
  workCity?: Maybe<LocationCityOutcome>;
};


/** One event of a profile that fills in as answers arrive: the field that was just answered, all others null; in the last event summary and decision. */
export type CustomerProfileProgressAddressDistanceArgs = {
  locationType?: LocationType;
};


/** One event of a profile that fills in as answers arrive: the field that was just answered, all others null; in the last event summary and decision. */
export type CustomerProfileProgressDecisionArgs = {
  policy?: InputMaybe<Scalars['String']['input']>;
};

/** One entry of a batch: a profile, or what is wrong with its input. */
export type CustomerProfileResult = CustomerProfile | ProfileInputError;

/** What an onboarding policy makes of a profile. The worst of its reasons wins. */
export type DecisionOutcome =
  /** Everything that the policy needs was answered, and well. */
  | 'APPROVE'
  /** The records speak against this customer. */
  | 'REJECT'
  /** Have a person look: something is odd, or something could not be found out. */
  | 'REVIEW';

/** One rule of a policy that fired. */
export type DecisionReason = {
  __typename?: 'DecisionReason';
  /** The check that it is about; null for facts read off the input. */
  check?: Maybe<CheckName>;
  /** Stable code, such as "IDENTITY_MISMATCH". */
  code: Scalars['String']['output'];
  /** The same for people. */
  message: Scalars['String']['output'];
  /** What this reason alone would lead to. */
  outcome: DecisionOutcome;
};

/** Which document an 18-digit number belongs to. */
export type DocumentKind =
  /** Permanent resident card of a foreigner, first digit 9, issued since 1 December 2023. */
  | 'FOREIGN_PERMANENT_RESIDENT'
  /** Residence permit of a resident of Hong Kong (81), Macao (82) or Taiwan (83). */
  | 'HMT_RESIDENCE_PERMIT'
  /** Resident identity card of a Chinese citizen. */
  | 'RESIDENT_ID';

/** What was erased about a person. The same stands in the audit trail, with keyed hashes in place of the values. */
export type ErasureReceipt = {
  __typename?: 'ErasureReceipt';
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** How many answers of the history were erased. */
  erasedHistory: Scalars['Int']['output'];
  /** How many answers were erased that were stored to be given again, by idempotency keys and by maxAge. */
  erasedStoredAnswers: Scalars['Int']['output'];
  /** Id of the receipt in the audit trail. */
  id: Scalars['ID']['output'];
};

/** Every code that an error can have: in `extensions.code` of a GraphQL error, and here. */
export type ErrorCode =
  /** The request is wrong; fields[] says which path broke which rule. */
  | 'BAD_USER_INPUT'
  /** Only trusted documents run here (KYC_DOCUMENTS=only), and this is none of them. It was not parsed. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The client lacks the scope that this needs, or may not come from this IP address. */
  | 'FORBIDDEN'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** A fault of this service; requestId finds its cause in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** No configured provider answers this check. */
  | 'NOT_SUPPORTED'
  /** The call was sent and nothing came back: it may have been carried out and billed. */
  | 'OUTCOME_UNKNOWN'
  /** The request has the hash of a document that is not known here: send the document with it. Clients of automatic persisted queries do so by themselves. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Documents are not kept by their hashes here: always send the document. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** The quota of billed checks of this client is used up. */
  | 'QUOTA_EXCEEDED'
  /** Too many requests of this client; try again after retryAfterMs. */
  | 'RATE_LIMITED'
  /** The service itself cannot take the request now, such as while it shuts down. Nothing was sent to a provider. */
  | 'SERVICE_UNAVAILABLE'
  /** The session expired or was revoked. A new session goes on where this one ended. */
  | 'SESSION_EXPIRED'
  /** The budget of the session is used up, or it was for one use. */
  | 'SESSION_SPENT'
  /** x-client-id and x-client-secret are missing or wrong. */
  | 'UNAUTHENTICATED'
  /** The provider answered with a failure, or with something unreadable. */
  | 'UPSTREAM_ERROR'
  /** The provider refuses more calls for now; try again after retryAfterMs. */
  | 'UPSTREAM_RATE_LIMITED'
  /** The call was not sent in time, or surely not carried out. */
  | 'UPSTREAM_TIMEOUT'
  /** The provider cannot be reached, or its circuit is open. */
  | 'UPSTREAM_UNAVAILABLE';

/** A name, its ID number and the validity period printed on the ID card. */
export type FourFactorInput = {
  /** Issue date of the ID card as YYYYMMDD; 2020.03.15, 2020-03-15, 2020/03/15 and 2020年3月15日 are folded. */
  frDate: Scalars['String']['input'];
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
  /** Expiry date of the ID card as YYYYMMDD, in the forms of frDate too, or "长期" for permanent validity. Lies after frDate. */
  toDate: Scalars['String']['input'];
};

/** The sex that an ID number says. */
export type Gender =
  /** Even sequence number: female. */
  | 'FEMALE'
  /** Odd sequence number: male. */
  | 'MALE';

/** An ID number and the mobile number that should be registered to it. */
export type IdMobileInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** What does not belong together, according to the records. */
export type IdentityDifference =
  /** The photo does not resemble the holder of the ID number. */
  | 'FACE'
  /** The mobile number is registered to another ID number. */
  | 'ID_NO_AND_MOBILE'
  /** The photo does not pass as one of a live person. */
  | 'LIVENESS'
  /** The ID number belongs to another name. */
  | 'NAME_AND_ID_NO'
  /** The mobile number is registered to another name. */
  | 'NAME_AND_MOBILE';

/** The answer of an identity check, or why there is none. */
export type IdentityOutcome = CheckFailed | CheckSkipped | IdentityVerification;

/** The answer of an identity check: does what was given match the records? */
export type IdentityVerification = CheckResult & Node & {
  __typename?: 'IdentityVerification';
  /** Which check was run. */
  check: CheckName;
  /** The provider's own code: "1" match, "-1" no match. */
  checkResult?: Maybe<Scalars['String']['output']>;
  /** true: matches the records; false: does not; null: no record to compare with, or no verdict. */
  consistent?: Maybe<Scalars['Boolean']['output']>;
  /** What does not belong together, beside a mismatch. null: there is no mismatch, or the provider does not say; some say it for an extra price. Never empty. */
  differences?: Maybe<Array<IdentityDifference>>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Why there is no verdict, beside NO_RECORD. null: there is a verdict, or there is just no record. */
  inconclusiveReason?: Maybe<InconclusiveReason>;
  /** The same as `consistent`, with a name for each of the three outcomes. */
  match: MatchResult;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A name, its ID number and a photo of the holder's face. */
export type ImageInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Facial photo, base64 of a JPEG or PNG of at most 5 MB; a data: prefix and line breaks are tolerated. At least 300×400 pixels are recommended: a smaller one is a warning. */
  img: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** Why a check came to no verdict, beyond that there is no record. Have a person look at each of them. */
export type InconclusiveReason =
  /** There is no photo on record that the given one can be compared with. */
  | 'NO_PHOTO_ON_RECORD'
  /** A business rule of the provider refused the comparison. */
  | 'REFUSED_BY_RULE'
  /** The given photo does not seem to be taken of a live person, so it was not compared. */
  | 'SUSPECTED_FAKE_PHOTO';

/** One field of the input of a check. */
export type InputFieldInfo = {
  __typename?: 'InputFieldInfo';
  /** What it is. */
  description: Scalars['String']['output'];
  /** An invented example. */
  example: Scalars['String']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** Its form after full-width characters, spaces and the like are taken away, as a regular expression. */
  pattern?: Maybe<Scalars['String']['output']>;
  /** Whether it must be given. */
  required: Scalars['Boolean']['output'];
};

/** The city in which a mobile number has been active over the last three months. */
export type LocationCity = CheckResult & MobileLookup & Node & {
  __typename?: 'LocationCity';
  /** Which check was run. */
  check: CheckName;
  /** City, such as 北京; null where nothing is known. */
  city?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Which place of the number was looked up. */
  locationType: LocationType;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** The city of a place of the number, or why it is not known. */
export type LocationCityOutcome = CheckFailed | CheckSkipped | LocationCity;

/** A mobile number and which of its places is meant: WORK or RESIDENTIAL; COMMON is refused. */
export type LocationQueryInput = {
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** Which of the places of a mobile number is meant, over the last three months. */
export type LocationType =
  /** Where the number is most active. Only for locationVerify. 1 in the REST contract. */
  | 'COMMON'
  /** Where the number is between 21:00 and 7:00. 3 in the REST contract. */
  | 'RESIDENTIAL'
  /** Where the number is on weekdays between 7:00 and 19:00. 2 in the REST contract. */
  | 'WORK';

/** How far a place of a mobile number lies from an address, over the last three months. All null: nothing is known. */
export type LocationVerification = CheckResult & MobileLookup & Node & {
  __typename?: 'LocationVerification';
  /** Which check was run. */
  check: CheckName;
  /** The distance as the provider gives it, such as "≤3km" or ">50km". */
  distance?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Which place of the number was measured. */
  locationType: LocationType;
  /** Upper end of the distance in kilometres; null where it is open, as in ">50km", or unknown. */
  maxKm?: Maybe<Scalars['Float']['output']>;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Lower end of the distance in kilometres, 0 for the nearest segment; null where unknown. */
  minKm?: Maybe<Scalars['Float']['output']>;
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** The distance of a place of the number from the address, or why it is not known. */
export type LocationVerificationOutcome = CheckFailed | CheckSkipped | LocationVerification;

/** A mobile number, which of its places is meant, and the address to measure from. */
export type LocationVerifyInput = {
  /** Full street address in Chinese, such as 朝阳区建国路88号. */
  address: Scalars['String']['input'];
  /** City in Chinese, such as 北京. */
  city: Scalars['String']['input'];
  /** Which place: COMMON, where the number is most active; WORK, 7:00–19:00 on weekdays; RESIDENTIAL, 21:00–07:00. */
  locationType: LocationType;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
};

/** The mobile lookup to run, with its input: exactly one member. */
export type LookupMobileInput =
  /** Get the carrier, province and city of a mobile number. */
  { attribution: AttributionInput; locationQuery?: never; locationVerify?: never; }
  |  /** Get the city in which the user of a mobile number works or lives. */
  { attribution?: never; locationQuery: LocationQueryInput; locationVerify?: never; }
  |  /** Check the distance between a place of a mobile number and an address. */
  { attribution?: never; locationQuery?: never; locationVerify: LocationVerifyInput; };

/** What a comparison with the records found. */
export type MatchResult =
  /** The records say the same. */
  | 'MATCH'
  /** The records say something else. */
  | 'MISMATCH'
  /** No verdict: there is no record to compare with, or the comparison did not come about (see `inconclusiveReason`). No sign of forgery by itself: have a person look at it. */
  | 'NO_RECORD';

/** Carrier and region of a mobile number. All null: nothing is known of it. */
export type MobileAttribution = CheckResult & MobileLookup & Node & {
  __typename?: 'MobileAttribution';
  /** Carrier, such as 中国移动, or the name of a virtual operator. */
  carrier?: Maybe<Scalars['String']['output']>;
  /** Which check was run. */
  check: CheckName;
  /** City, such as 广州. */
  city?: Maybe<Scalars['String']['output']>;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Province, such as 广东. */
  province?: Maybe<Scalars['String']['output']>;
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** Carrier and region of the number, or why they are not known. */
export type MobileAttributionOutcome = CheckFailed | CheckSkipped | MobileAttribution;

/** The answer of a mobile lookup. Which fields it has beside these depends on the lookup. */
export type MobileLookup = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Screen a person or number: anti-fraud score, public security blacklist. */
  assessRisk?: Maybe<RiskAssessment>;
  /** A short-lived token for a browser, bound to checks, a person, origins and a budget of billed calls. Needs a client secret and the scope "sessions". */
  createSession: CreatedSession;
  /** Erase every answer about a person that is stored for this client: all that hold the ID number or mobile number given, or the name where that is all that is given. The audit trail, which holds no values, stays. Needs the scope "erasure". null if it failed: `errors` says why. */
  eraseSubject?: Maybe<ErasureReceipt>;
  /** Look up a mobile number: carrier and region, distance to an address, city of activity. */
  lookupMobile?: Maybe<MobileLookup>;
  /** Ends a session at once, in every process. Needs the scope "sessions". */
  revokeSession: Session;
  /** Check a person's identity against government and carrier records. */
  verifyIdentity?: Maybe<IdentityVerification>;
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationAssessRiskArgs = {
  input: AssessRiskInput;
  options?: InputMaybe<CheckOptions>;
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationCreateSessionArgs = {
  input: CreateSessionInput;
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationEraseSubjectArgs = {
  subject: SubjectInput;
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationLookupMobileArgs = {
  input: LookupMobileInput;
  options?: InputMaybe<CheckOptions>;
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


/** Runs single checks, which cost money and are recorded, and erases what is stored about a person. */
export type MutationVerifyIdentityArgs = {
  input: VerifyIdentityInput;
  options?: InputMaybe<CheckOptions>;
};

/** A name and the mobile number that should be registered to it. */
export type NameMobileInput = {
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** An object with an id of its own. No two objects share an id, so clients may key their caches by it. */
export type Node = {
  /** Names this object alone. Opaque: read nothing into its form. */
  id: Scalars['ID']['output'];
};

/** What an onboarding policy makes of a profile, with its reasons. */
export type OnboardingDecision = {
  __typename?: 'OnboardingDecision';
  /** The worst outcome of all reasons. */
  outcome: DecisionOutcome;
  /** Name of the policy. */
  policy: Scalars['String']['output'];
  /** Every rule that fired. */
  reasons: Array<DecisionReason>;
};

/** How often checks ended in one way. */
export type OutcomeCount = {
  __typename?: 'OutcomeCount';
  /** Checks that ended so. */
  checks: Scalars['Int']['output'];
  /** What was found (MATCH, MISMATCH, NO_RECORD, FOUND, CLEAR, RISK, LISTED), or the error code. */
  outcome: Scalars['String']['output'];
};

/** Where a page lies among all the answers that the filter lets through. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last answer of the page, for `after`; null where the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether older answers follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether newer answers come before. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first answer of the page; null where the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Whether a person is on the public security blacklist. */
export type PoliceAssessment = CheckResult & Node & RiskAssessment & {
  __typename?: 'PoliceAssessment';
  /** Why a person is listed, where the provider says so, such as "fugitive"; often empty. */
  categories: Array<Scalars['String']['output']>;
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** true: on the blacklist; false: not; null: no record to compare with. */
  listed?: Maybe<Scalars['Boolean']['output']>;
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** A name and its ID number. */
export type PoliceInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** The answer of the blacklist check, or why there is none. */
export type PoliceOutcome = CheckFailed | CheckSkipped | PoliceAssessment;

/** An entry of a batch whose input is not valid. Nothing was called for it; the other entries are unaffected. */
export type ProfileInputError = {
  __typename?: 'ProfileInputError';
  /** BAD_USER_INPUT. */
  code: ErrorCode;
  /** Every broken rule; empty where the fields are valid but allow no check. */
  fields: Array<BrokenInputRule>;
  /** What is wrong, for people. */
  message: Scalars['String']['output'];
};

/** What a profile ran, what it found, what it cost and how long it took: over the checks that the query selects, those of `decision` included. */
export type ProfileSummary = {
  __typename?: 'ProfileSummary';
  /** Calls that a provider bills. A call that several profiles of one batch share is counted in each of them. */
  billed: Scalars['Int']['output'];
  /** Checks that were run without an answer. */
  failed: Array<CheckName>;
  /** Wall time from starting all checks to the last outcome, in milliseconds. */
  latencyMs: Scalars['Float']['output'];
  /** Checks that found what was hoped for: a match, data, or no risk. */
  matched: Array<CheckName>;
  /** Failed calls of which nobody can say whether they are billed. */
  maybeBilled: Scalars['Int']['output'];
  /** Checks that found the opposite: no match, a risk, or a listing. */
  mismatched: Array<CheckName>;
  /** Checks that found no record to compare with. Not a mismatch. */
  noRecord: Array<CheckName>;
  /** Checks that were run, answered or not. A check that was run for two places stands twice, here and below. */
  ran: Array<CheckName>;
  /** Checks that were not run. */
  skipped: Array<CheckName>;
};

/** What one provider had to do with checks. */
export type ProviderCount = {
  __typename?: 'ProviderCount';
  /** How many of these were billed. */
  billed: Scalars['Int']['output'];
  /** Checks that it ended. */
  checks: Scalars['Int']['output'];
  /** How many may have been billed: nobody can say. */
  maybeBilled: Scalars['Int']['output'];
  /** The provider that answered or failed last. null: none was asked, or nobody knows which. */
  provider?: Maybe<Scalars['String']['output']>;
};

/** How a provider, or one of its endpoints, does in the process that answers. */
export type ProviderHealth = {
  __typename?: 'ProviderHealth';
  /** Calls of the provider that the next three fields are about: its last 200 at most. */
  calls: Scalars['Int']['output'];
  /** Whether calls are made to it. */
  circuit: CircuitState;
  /** Which of its endpoints, where it has several. */
  endpoint?: Maybe<Scalars['String']['output']>;
  /** How many of them failed. */
  failures: Scalars['Int']['output'];
  /** Calls that were sent and not answered yet. */
  inFlight: Scalars['Int']['output'];
  /** Name of the provider. */
  name: Scalars['String']['output'];
  /** How long half of them took at most, in milliseconds. */
  p50Ms?: Maybe<Scalars['Float']['output']>;
  /** How long 95 of 100 took at most, in milliseconds. */
  p95Ms?: Maybe<Scalars['Float']['output']>;
  /** How long it still wants no calls, in milliseconds. */
  pausedMs: Scalars['Float']['output'];
  /** Calls that wait for a place. */
  queued: Scalars['Int']['output'];
};

/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type Query = {
  __typename?: 'Query';
  /** The end of the audit trail, over all clients. Needs the scope "operations". Free of charge. null if it failed: `errors` says why. */
  auditTrail?: Maybe<AuditTrail>;
  /** Which checks exist, what each needs and which provider answers it here. Free of charge. */
  checks: Array<CheckInfo>;
  /** Everything known about one customer. Only the checks that the query selects are run, all at once. null if it failed: `errors` says why. */
  customerProfile?: Maybe<CustomerProfile>;
  /** Profiles of up to 50 customers, in the order of the inputs. A customer who comes twice costs one call for each check. null if it failed: `errors` says why. */
  customerProfiles?: Maybe<Array<CustomerProfileResult>>;
  /** Any object by its id: an entry of the history, the result in it, or a session. null if it is unknown, too old, erased, sealed with a lost key or another client's. Needs the scope "history". Free of charge. */
  node?: Maybe<Node>;
  /** How each provider does. Needs the scope "operations". Free of charge. null if it failed: `errors` says why. */
  providers?: Maybe<Array<ProviderHealth>>;
  /** A session by its id: its state, what is left, and the checks that ran. null if it is unknown or another client's. Needs the scope "sessions", or the token of this session. */
  session?: Maybe<Session>;
  /** The newest sessions of this client. Needs the scope "sessions". null if it failed: `errors` says why. */
  sessions?: Maybe<Array<Session>>;
  /** What this client used, by day and check. Free of charge. null if it failed: `errors` says why. */
  usage?: Maybe<Usage>;
  /** An earlier answer by its id, as it was. null where it is unknown, too old, erased or another client's. Needs the scope "history". Free of charge. */
  verification?: Maybe<CheckResult>;
  /** What was answered to this client, newest first (a Relay connection). Needs the scope "history". Free of charge. null if it failed: `errors` says why. */
  verifications?: Maybe<VerificationConnection>;
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryCustomerProfileArgs = {
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryCustomerProfilesArgs = {
  inputs: Array<CustomerProfileInput>;
  options?: InputMaybe<CheckOptions>;
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QuerySessionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QuerySessionsArgs = {
  first?: Scalars['Int']['input'];
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryUsageArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryVerificationArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. Profiles run checks, which cost money; everything else is free of charge. */
export type QueryVerificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VerificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer of a risk check. Which fields it has beside these depends on the check. */
export type RiskAssessment = {
  /** Which check was run. */
  check: CheckName;
  /** Unique id of this run of the check. */
  id: Scalars['ID']['output'];
  /** Human-readable description of the result, as the source gives it. Decide by the typed fields, not by this. */
  message: Scalars['String']['output'];
  /** Which source answered, when, how fast, whether it was billed and whether it is a stored answer. */
  source: CheckSource;
  /** Whether the request was processed. A request that was not is an error, so this is true in every result. */
  success: Scalars['Boolean']['output'];
  /** What is odd about the input although the check was run, such as a wrong check digit. */
  warnings: Array<SubjectWarning>;
};

/** How strong the signs of fraud or gambling are. */
export type RiskLevel =
  /** Strong signs. 3 in the REST contract. */
  | 'HIGH'
  /** Weak signs. 1 in the REST contract. */
  | 'LOW'
  /** Clear signs. 2 in the REST contract. */
  | 'MEDIUM'
  /** No signs. 0 in the REST contract. */
  | 'NONE';

/** What the signs point to. */
export type RiskType =
  /** Telecom or online fraud. Bit 1 in the REST contract. */
  | 'FRAUD'
  /** Running online gambling. Bit 2 in the REST contract. */
  | 'GAMBLING_HOUSE'
  /** Taking part in online gambling. Bit 4 in the REST contract. */
  | 'GAMBLING_PLAYER'
  /** Moving money for others. Bit 8 in the REST contract. */
  | 'MONEY_MULE';

/** What a backend lets a browser do. Holds no value of a person. */
export type Session = Node & {
  __typename?: 'Session';
  /** Calls that were billed, may have been, or are in flight. */
  billed: Scalars['Int']['output'];
  /** Checks that may be run. */
  checks: Array<CheckName>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When its token stops working. */
  expiresAt: Scalars['DateTime']['output'];
  /** Id of the session. It is no secret: the token is. */
  id: Scalars['ID']['output'];
  /** Calls that may still be billed. */
  remaining: Scalars['Int']['output'];
  /** Checks that ran in it and came to a provider, the oldest first. */
  results: Array<SessionResult>;
  /** What can still be done with it. */
  state: SessionState;
};

/** One check that ran in a session. */
export type SessionResult = {
  __typename?: 'SessionResult';
  /** Whether it was billed, or may have been. */
  billed: Scalars['Boolean']['output'];
  /** Which check was run. */
  check: CheckName;
  /** What was found, or the error code. */
  outcome: Scalars['String']['output'];
  /** When it ended. */
  recordedAt: Scalars['DateTime']['output'];
  /** Id of the result, as in the answer and in the audit trail. */
  resultId: Scalars['ID']['output'];
};

/** What can still be done with a session. */
export type SessionState =
  /** Its token can be used. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Its client ended it. */
  | 'REVOKED'
  /** Its budget is used up, or it was for one use. */
  | 'SPENT';

/** Why a check of a profile was not run. */
export type SkipReason =
  /** Fields are missing: see `missing`. */
  | 'MISSING_INPUT'
  /** The client lacks the scope of this check. */
  | 'NOT_PERMITTED'
  /** No provider that is configured here answers this check. */
  | 'NOT_SUPPORTED';

/** Facts read off the input alone: free of charge, and no provider is asked. */
export type SubjectFacts = {
  __typename?: 'SubjectFacts';
  /** Age in full years today, by the calendar of mainland China; null for a birth to come or more than 125 years ago. */
  age?: Maybe<Scalars['Int']['output']>;
  /** Birth date in the ID number, as YYYY-MM-DD; null where no such day exists. */
  birthDate?: Maybe<Scalars['String']['output']>;
  /** Which document the ID number belongs to. */
  documentKind?: Maybe<DocumentKind>;
  /** Sex in the ID number. */
  gender?: Maybe<Gender>;
  /** The ID number for screens and notes, such as 1101**************. It shows no digit that birth date and region beside it do not tell; with them and the sex, 500 numbers remain. */
  maskedIdNo?: Maybe<Scalars['String']['output']>;
  /** The mobile number for screens and notes, such as 139****5678: one of 10,000, and of some hundred or fewer beside the city of its attribution. */
  maskedMobile?: Maybe<Scalars['String']['output']>;
  /** The name for screens and notes, such as 李*. */
  maskedName?: Maybe<Scalars['String']['output']>;
  /** Carrier that the mobile number's segment was first given to, or whose network the segment's virtual operators use. Numbers are ported: who serves it now is told by attribution. */
  originalCarrier?: Maybe<Scalars['String']['output']>;
  /** Place of first registration, such as 北京市东城区, by the names of the year of birth, or of 1984 for older people, when numbers began. A heuristic: whoever was registered later may have a code of that later year. */
  region?: Maybe<Scalars['String']['output']>;
  /** What is odd about the input although nothing of it is refused. */
  warnings: Array<SubjectWarning>;
};

/** Whom stored answers are about: at least one of the fields. Nothing of it is stored; it is compared by keyed hashes. */
export type SubjectInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo?: InputMaybe<Scalars['String']['input']>;
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile?: InputMaybe<Scalars['String']['input']>;
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Something odd about the input that is no reason to refuse it: the check is run all the same. */
export type SubjectWarning = {
  __typename?: 'SubjectWarning';
  /** Stable code, such as "ID_CHECK_DIGIT". */
  code: Scalars['String']['output'];
  /** The input field it is about, such as "idNo". */
  field: Scalars['String']['output'];
  /** The same for people. Holds no value of the input. */
  message: Scalars['String']['output'];
};

/** Answers that come one by one, as server-sent events at /graphql/stream. They run checks, which cost money. */
export type Subscription = {
  __typename?: 'Subscription';
  /** A customer profile, event by event as its checks are answered, over server-sent events at /graphql/stream. The same rules and the same bill as customerProfile. The same subscription, sent again without an idempotency key by a client that reconnects, is not billed again. */
  customerProfileProgress: CustomerProfileProgress;
};


/** Answers that come one by one, as server-sent events at /graphql/stream. They run checks, which cost money. */
export type SubscriptionCustomerProfileProgressArgs = {
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
};

/** A name, an ID number and a mobile number that should all belong together. */
export type ThreeFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** 11-digit mainland mobile number. A country code (+86, 0086, 86), spaces, hyphens, dots and brackets are folded away. */
  mobile: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** A name and the ID number that it should belong to. */
export type TwoFactorInput = {
  /** 18-digit resident identity number (GB 11643-1999), also of residence permits (81, 82, 83) and permanent resident cards (9). Full-width characters, spaces and a lower-case x are folded. A wrong check digit is a warning unless the deployment refuses it. */
  idNo: Scalars['String']['input'];
  /** Full legal name in Chinese characters, 2 to 50 of them, rare ones beyond the BMP included. Every kind of middle dot becomes "·"; a blank is taken off, or becomes the dot where it can hardly be anything else, which is a warning. */
  name: Scalars['String']['input'];
};

/** What this client used in a time: the sums, and each day and check. */
export type Usage = {
  __typename?: 'Usage';
  /** How many of these were billed. */
  billed: Scalars['Int']['output'];
  /** How many checks were asked for. */
  checks: Scalars['Int']['output'];
  /** By day and check, in this order; days and checks without any are left out. */
  entries: Array<UsageEntry>;
  /** How many may have been billed: nobody can say. */
  maybeBilled: Scalars['Int']['output'];
};

/** What this client asked for on one day, of one check. */
export type UsageEntry = {
  __typename?: 'UsageEntry';
  /** How many of these were billed. */
  billed: Scalars['Int']['output'];
  /** The check. */
  check: CheckName;
  /** How often it was asked for: refused requests and stored answers included. */
  checks: Scalars['Int']['output'];
  /** The day, as YYYY-MM-DD by China's calendar (UTC+8). */
  day: Scalars['String']['output'];
  /** How many may have been billed: nobody can say. They count against quotas. */
  maybeBilled: Scalars['Int']['output'];
  /** What became of them. */
  outcomes: Array<OutcomeCount>;
  /** By provider. */
  providers: Array<ProviderCount>;
};

/** One check that was answered, as the history keeps it. */
export type Verification = Node & {
  __typename?: 'Verification';
  /** Whether the provider billed the answer. */
  billed: Scalars['Boolean']['output'];
  /** Which check was run. */
  check: CheckName;
  /** Reference of the consent that the check rests on, as the request stated it. */
  consent?: Maybe<Scalars['String']['output']>;
  /** Id of this entry of the history. Its result has another: see resultId. */
  id: Scalars['ID']['output'];
  /** What it found, in one word. */
  outcome: CheckFinding;
  /** Name of the provider that answered. */
  provider: Scalars['String']['output'];
  /** What the check was for, as the request stated it. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** When the answer was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Id of the request that asked for it. */
  requestId: Scalars['String']['output'];
  /** What was answered. null where it is sealed with a key that this service does not have any more. */
  result?: Maybe<CheckResult>;
  /** Id of the result, the same as in the first answer and in the audit trail. Known even if the result cannot be opened. */
  resultId: Scalars['ID']['output'];
};

/** A page of the history, newest first (a Relay connection). */
export type VerificationConnection = {
  __typename?: 'VerificationConnection';
  /** The answers, newest first, each with its cursor. */
  edges: Array<VerificationEdge>;
  /** Whether there are more, and where this page begins and ends. */
  pageInfo: PageInfo;
};

/** One answer of a page, with its place in the history. */
export type VerificationEdge = {
  __typename?: 'VerificationEdge';
  /** Its place, for `after`. Stays the same, whatever is added or erased. */
  cursor: Scalars['String']['output'];
  /** The answer. */
  node: Verification;
};

/** Which answers of the history are meant: those that meet every condition that is given. */
export type VerificationFilter = {
  /** One of these checks. */
  checks?: InputMaybe<Array<CheckName>>;
  /** Recorded at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these outcomes. */
  outcomes?: InputMaybe<Array<CheckFinding>>;
  /** About this person or number: every field that is given is the same. */
  subject?: InputMaybe<SubjectInput>;
  /** Recorded before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The identity check to run, with its input: exactly one member. */
export type VerifyIdentityInput =
  /** Verify a name, its ID number and the validity dates of the ID card. */
  { fourFactor: FourFactorInput; idMobile?: never; image?: never; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number is registered to an ID number. */
  { fourFactor?: never; idMobile: IdMobileInput; image?: never; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify a name and its ID number, and compare a photo with the face on record. */
  { fourFactor?: never; idMobile?: never; image: ImageInput; nameMobile?: never; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number is registered to a name. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile: NameMobileInput; threeFactor?: never; twoFactor?: never; }
  |  /** Verify that a mobile number, a name and an ID number all match. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile?: never; threeFactor: ThreeFactorInput; twoFactor?: never; }
  |  /** Verify that a name matches an ID number. */
  { fourFactor?: never; idMobile?: never; image?: never; nameMobile?: never; threeFactor?: never; twoFactor: TwoFactorInput; };

type Answer_AntiFraudAssessment_Fragment = { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_IdentityVerification_Fragment = { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_LocationCity_Fragment = { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_LocationVerification_Fragment = { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_MobileAttribution_Fragment = { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Answer_PoliceAssessment_Fragment = { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type AnswerFragment = Answer_AntiFraudAssessment_Fragment | Answer_IdentityVerification_Fragment | Answer_LocationCity_Fragment | Answer_LocationVerification_Fragment | Answer_MobileAttribution_Fragment | Answer_PoliceAssessment_Fragment;

export type AssessRiskMutationVariables = Exact<{
  input: AssessRiskInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type AssessRiskMutation = { __typename?: 'Mutation', assessRisk?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

type CheckFacts_AntiFraudAssessment_Fragment = { __typename: 'AntiFraudAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_IdentityVerification_Fragment = { __typename: 'IdentityVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationCity_Fragment = { __typename: 'LocationCity', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_LocationVerification_Fragment = { __typename: 'LocationVerification', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_MobileAttribution_Fragment = { __typename: 'MobileAttribution', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type CheckFacts_PoliceAssessment_Fragment = { __typename: 'PoliceAssessment', id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type CheckFactsFragment = CheckFacts_AntiFraudAssessment_Fragment | CheckFacts_IdentityVerification_Fragment | CheckFacts_LocationCity_Fragment | CheckFacts_LocationVerification_Fragment | CheckFacts_MobileAttribution_Fragment | CheckFacts_PoliceAssessment_Fragment;

export type ChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type ChecksQuery = { __typename?: 'Query', checks: Array<{ __typename?: 'CheckInfo', name: CheckName, description: string, input: Array<string>, required: Array<string>, providers: Array<string>, scope: string, rest: string, maxReuseSeconds: number }> };

export type CustomerProfileQueryVariables = Exact<{
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
  policy?: InputMaybe<Scalars['String']['input']>;
}>;


export type CustomerProfileQuery = { __typename?: 'Query', customerProfile?: { __typename?: 'CustomerProfile', subject: { __typename?: 'SubjectFacts', maskedName?: string | null, maskedIdNo?: string | null, maskedMobile?: string | null, birthDate?: string | null, age?: number | null, gender?: Gender | null, region?: string | null, documentKind?: DocumentKind | null, originalCarrier?: string | null, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, identity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, mobileOwnership: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, attribution: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, workCity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationCity', city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, residentialCity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationCity', city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, addressDistance: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, antiFraud: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string }, police: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, summary: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number }, decision: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } } | null };

export type CustomerProfileProgressSubscriptionVariables = Exact<{
  input: CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type CustomerProfileProgressSubscription = { __typename?: 'Subscription', customerProfileProgress: { __typename?: 'CustomerProfileProgress', field?: string | null, done: boolean, identity?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, mobileOwnership?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, addressDistance?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, antiFraud?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | null, police?: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null, summary?: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number } | null, decision?: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } | null } };

export type CustomerProfilesQueryVariables = Exact<{
  inputs: Array<CustomerProfileInput> | CustomerProfileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type CustomerProfilesQuery = { __typename?: 'Query', customerProfiles?: Array<{ __typename?: 'CustomerProfile', identity: { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string } | { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> }, summary: { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number }, decision: { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> } } | { __typename?: 'ProfileInputError', code: ErrorCode, message: string, fields: Array<{ __typename?: 'BrokenInputRule', path: string, rule: string, message: string }> }> | null };

export type LookupMobileMutationVariables = Exact<{
  input: LookupMobileInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type LookupMobileMutation = { __typename?: 'Mutation', lookupMobile?: { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type SubjectFragment = { __typename?: 'SubjectFacts', maskedName?: string | null, maskedIdNo?: string | null, maskedMobile?: string | null, birthDate?: string | null, age?: number | null, gender?: Gender | null, region?: string | null, documentKind?: DocumentKind | null, originalCarrier?: string | null, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

type Identity_CheckFailed_Fragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

type Identity_CheckSkipped_Fragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

type Identity_IdentityVerification_Fragment = { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type IdentityFragment = Identity_CheckFailed_Fragment | Identity_CheckSkipped_Fragment | Identity_IdentityVerification_Fragment;

type AddressDistance_CheckFailed_Fragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

type AddressDistance_CheckSkipped_Fragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

type AddressDistance_LocationVerification_Fragment = { __typename: 'LocationVerification', distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> };

export type AddressDistanceFragment = AddressDistance_CheckFailed_Fragment | AddressDistance_CheckSkipped_Fragment | AddressDistance_LocationVerification_Fragment;

export type SkippedFragment = { __typename: 'CheckSkipped', check: CheckName, reason: SkipReason, missing: Array<string>, message: string };

export type FailedFragment = { __typename: 'CheckFailed', check: CheckName, code: ErrorCode, retryable: boolean, retryAfterMs?: number | null, message: string };

export type SummaryFragment = { __typename?: 'ProfileSummary', ran: Array<CheckName>, matched: Array<CheckName>, mismatched: Array<CheckName>, noRecord: Array<CheckName>, failed: Array<CheckName>, skipped: Array<CheckName>, billed: number, maybeBilled: number, latencyMs: number };

export type DecisionFragment = { __typename?: 'OnboardingDecision', outcome: DecisionOutcome, policy: string, reasons: Array<{ __typename?: 'DecisionReason', check?: CheckName | null, code: string, outcome: DecisionOutcome, message: string }> };

export type CreateSessionMutationVariables = Exact<{
  input: CreateSessionInput;
}>;


export type CreateSessionMutation = { __typename?: 'Mutation', createSession: { __typename?: 'CreatedSession', token: string, session: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string } } };

export type RevokeSessionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeSessionMutation = { __typename?: 'Mutation', revokeSession: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string } };

export type SessionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SessionQuery = { __typename?: 'Query', session?: { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string, results: Array<{ __typename?: 'SessionResult', resultId: string, check: CheckName, outcome: string, billed: boolean, recordedAt: string }> } | null };

export type SessionStateFragment = { __typename?: 'Session', id: string, state: SessionState, checks: Array<CheckName>, billed: number, remaining: number, createdAt: string, expiresAt: string };

export type UsageQueryVariables = Exact<{
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
}>;


export type UsageQuery = { __typename?: 'Query', usage?: { __typename?: 'Usage', checks: number, billed: number, maybeBilled: number, entries: Array<{ __typename?: 'UsageEntry', day: string, check: CheckName, checks: number, billed: number, maybeBilled: number, outcomes: Array<{ __typename?: 'OutcomeCount', outcome: string, checks: number }>, providers: Array<{ __typename?: 'ProviderCount', provider?: string | null, checks: number, billed: number, maybeBilled: number }> }> } | null };

export type VerificationsQueryVariables = Exact<{
  filter?: InputMaybe<VerificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
}>;


export type VerificationsQuery = { __typename?: 'Query', verifications?: { __typename?: 'VerificationConnection', edges: Array<{ __typename?: 'VerificationEdge', cursor: string, node: { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string | null, endCursor?: string | null } } | null };

export type NodeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NodeQuery = { __typename?: 'Query', node?: { __typename: 'AntiFraudAssessment', id: string, level: RiskLevel, types: Array<RiskType>, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', id: string, consistent?: boolean | null, match: MatchResult, checkResult?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', id: string, locationType: LocationType, city?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', id: string, locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', id: string, carrier?: string | null, province?: string | null, city?: string | null, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', id: string, listed?: boolean | null, categories: Array<string>, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename?: 'Session', id: string } | { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null } | null };

export type VerificationQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type VerificationQuery = { __typename?: 'Query', verification?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type EraseSubjectMutationVariables = Exact<{
  subject: SubjectInput;
}>;


export type EraseSubjectMutation = { __typename?: 'Mutation', eraseSubject?: { __typename?: 'ErasureReceipt', id: string, at: string, erasedHistory: number, erasedStoredAnswers: number } | null };

export type EntryFragment = { __typename?: 'Verification', id: string, resultId: string, check: CheckName, outcome: CheckFinding, recordedAt: string, provider: string, billed: boolean, requestId: string, purpose?: string | null, consent?: string | null, result?: { __typename: 'AntiFraudAssessment', level: RiskLevel, types: Array<RiskType>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationCity', locationType: LocationType, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'LocationVerification', locationType: LocationType, distance?: string | null, minKm?: number | null, maxKm?: number | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'MobileAttribution', carrier?: string | null, province?: string | null, city?: string | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | { __typename: 'PoliceAssessment', listed?: boolean | null, categories: Array<string>, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export type VerifyIdentityMutationVariables = Exact<{
  input: VerifyIdentityInput;
  options?: InputMaybe<CheckOptions>;
}>;


export type VerifyIdentityMutation = { __typename?: 'Mutation', verifyIdentity?: { __typename: 'IdentityVerification', consistent?: boolean | null, match: MatchResult, checkResult?: string | null, differences?: Array<IdentityDifference> | null, inconclusiveReason?: InconclusiveReason | null, id: string, check: CheckName, success: boolean, message: string, source: { __typename?: 'CheckSource', provider: string, checkedAt: string, latencyMs: number, billed: boolean, reused: boolean }, warnings: Array<{ __typename?: 'SubjectWarning', field: string, code: string, message: string }> } | null };

export const SubjectFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Subject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectFacts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedIdNo"}},{"kind":"Field","name":{"kind":"Name","value":"maskedMobile"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"originalCarrier"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<SubjectFragment, unknown>;
export const CheckFactsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CheckFactsFragment, unknown>;
export const SkippedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<SkippedFragment, unknown>;
export const FailedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<FailedFragment, unknown>;
export const IdentityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"inconclusiveReason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<IdentityFragment, unknown>;
export const AddressDistanceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressDistance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerificationOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<AddressDistanceFragment, unknown>;
export const SummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ran"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"mismatched"}},{"kind":"Field","name":{"kind":"Name","value":"noRecord"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}}]} as unknown as DocumentNode<SummaryFragment, unknown>;
export const DecisionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<DecisionFragment, unknown>;
export const SessionStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<SessionStateFragment, unknown>;
export const AnswerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AnswerFragment, unknown>;
export const EntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]} as unknown as DocumentNode<EntryFragment, unknown>;
export const AssessRiskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssessRisk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssessRiskInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assessRisk"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<AssessRiskMutation, AssessRiskMutationVariables>;
export const ChecksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"providers"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"rest"}},{"kind":"Field","name":{"kind":"Name","value":"maxReuseSeconds"}}]}}]}}]} as unknown as DocumentNode<ChecksQuery, ChecksQueryVariables>;
export const CustomerProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerProfileInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mobileOwnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attribution"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"workCity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"residentialCity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressDistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressDistance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"antiFraud"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"police"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"policy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Subject"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectFacts"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maskedName"}},{"kind":"Field","name":{"kind":"Name","value":"maskedIdNo"}},{"kind":"Field","name":{"kind":"Name","value":"maskedMobile"}},{"kind":"Field","name":{"kind":"Name","value":"birthDate"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"documentKind"}},{"kind":"Field","name":{"kind":"Name","value":"originalCarrier"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"inconclusiveReason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressDistance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerificationOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ran"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"mismatched"}},{"kind":"Field","name":{"kind":"Name","value":"noRecord"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CustomerProfileQuery, CustomerProfileQueryVariables>;
export const CustomerProfileProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CustomerProfileProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerProfileInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerProfileProgress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mobileOwnership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addressDistance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AddressDistance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"antiFraud"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"police"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"inconclusiveReason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AddressDistance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerificationOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ran"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"mismatched"}},{"kind":"Field","name":{"kind":"Name","value":"noRecord"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CustomerProfileProgressSubscription, CustomerProfileProgressSubscriptionVariables>;
export const CustomerProfilesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerProfiles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerProfileInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerProfiles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"inputs"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inputs"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerProfile"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Identity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Summary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Decision"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileInputError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Skipped"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckSkipped"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Failed"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckFailed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Identity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"inconclusiveReason"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Skipped"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Failed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Summary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProfileSummary"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ran"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"mismatched"}},{"kind":"Field","name":{"kind":"Name","value":"noRecord"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"skipped"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Decision"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OnboardingDecision"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"policy"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<CustomerProfilesQuery, CustomerProfilesQueryVariables>;
export const LookupMobileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LookupMobile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LookupMobileInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lookupMobile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<LookupMobileMutation, LookupMobileMutationVariables>;
export const CreateSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<CreateSessionMutation, CreateSessionMutationVariables>;
export const RevokeSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionState"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Session"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const UsageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Usage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}}]}},{"kind":"Field","name":{"kind":"Name","value":"providers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checks"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"maybeBilled"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UsageQuery, UsageQueryVariables>;
export const VerificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"VerificationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]} as unknown as DocumentNode<VerificationsQuery, VerificationsQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Verification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resultId"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"consent"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const VerificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Verification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answer"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IdentityVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileAttribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"carrier"}},{"kind":"Field","name":{"kind":"Name","value":"province"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationVerification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"minKm"}},{"kind":"Field","name":{"kind":"Name","value":"maxKm"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LocationCity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationType"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AntiFraudAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"types"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PoliceAssessment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"categories"}}]}}]}}]} as unknown as DocumentNode<VerificationQuery, VerificationQueryVariables>;
export const EraseSubjectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseSubject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubjectInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseSubject"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"erasedHistory"}},{"kind":"Field","name":{"kind":"Name","value":"erasedStoredAnswers"}}]}}]}}]} as unknown as DocumentNode<EraseSubjectMutation, EraseSubjectMutationVariables>;
export const VerifyIdentityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyIdentity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyIdentityInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"options"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CheckOptions"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyIdentity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"options"},"value":{"kind":"Variable","name":{"kind":"Name","value":"options"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CheckFacts"}},{"kind":"Field","name":{"kind":"Name","value":"consistent"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"checkResult"}},{"kind":"Field","name":{"kind":"Name","value":"differences"}},{"kind":"Field","name":{"kind":"Name","value":"inconclusiveReason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CheckFacts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"check"}},{"kind":"Field","name":{"kind":"Name","value":"success"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"latencyMs"}},{"kind":"Field","name":{"kind":"Name","value":"billed"}},{"kind":"Field","name":{"kind":"Name","value":"reused"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]} as unknown as DocumentNode<VerifyIdentityMutation, VerifyIdentityMutationVariables>;