import type { DocumentedVersion } from '../omise-version.ts'
import { DOCUMENTED_VERSIONS } from '../omise-version.ts'
import type { OmiseBehavior } from './omise-assumptions.ts'
import { badRequest } from './omise-refusal.ts'

/**
 * Finds the version in whose shapes a request is answered. Versions are days, so they compare as
 * texts.
 *
 * @param requested - The version that the request, or the account, asks for.
 * @throws OmiseRefusal when it is not a documented one and is assumed to be refused.
 */
export function findVersion(requested: string, assume: OmiseBehavior): DocumentedVersion {
  const known = DOCUMENTED_VERSIONS.find((version) => version <= requested) ?? '2014-07-27'
  if (known !== requested && assume.unknownVersion === 'bad_request') {
    throw badRequest(`version ${requested} does not exist`)
  }
  return known
}
