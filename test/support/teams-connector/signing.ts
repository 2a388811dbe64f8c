import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** Keys as those with which Teams signs what it sends to a bot. */
export class Signing {
  readonly kid = 'made-up-key'
  readonly #pair = generateKeyPairSync('rsa', { modulusLength: 2048 })

  /** As they are published. */
  get published(): object {
    const jwk = this.#pair.publicKey.export({ format: 'jwk' })
    return { keys: [{ ...jwk, kid: this.kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] }
  }

  token(claims: object, header: object = {}, key: KeyObject = this.#pair.privateKey): string {
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid: this.kid, ...header })}.${encoded(claims)}`
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
  }
}

/** A key of somebody else. */
export const foreignKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** A token that says of itself that nobody signed it. */
export const unsigned = (claims: object) =>
  `${encoded({ alg: 'none', typ: 'JWT', kid: 'made-up-key' })}.${encoded(claims)}.`
