/**
 * The addresses at which Juspay serves this API, to be given as `baseUrl`. The `environment`
 * setting stands for the first two.
 *
 * @see https://juspay.io/in/docs/api-reference/docs/express-checkout/introduction
 */
export const juspayHosts = {
  /** India and global, for tests. */
  sandbox: 'https://sandbox.juspay.in',
  /** India and global. */
  production: 'https://api.juspay.in',
  /** India and global, from fixed addresses. */
  productionStaticIps: 'https://api-ns1.juspay.in',
  /** The newer address for tests. */
  paymentsSandbox: 'https://payments.sandbox.juspay.in',
  /** The newer address. */
  payments: 'https://payments.juspay.in',
  /** European Union, for tests. */
  euSandbox: 'https://sandbox.juspay.io',
  /** European Union. */
  eu: 'https://api.juspay.io',
  /** European Union, from fixed addresses. */
  euStaticIps: 'https://api-ns1.juspay.io',
  /** Brazil and Latin America, for tests. */
  brazilSandbox: 'https://api.sandbox.juspay.io',
  /** Brazil and Latin America. */
  brazil: 'https://api.juspay.io',
  /** HDFC SmartGateway, for tests. */
  hdfcSandbox: 'https://smartgateway.hdfcuat.bank.in',
  /** HDFC SmartGateway. */
  hdfc: 'https://smartgateway.hdfc.bank.in',
  /** HyperPG. */
  hyperPg: 'https://api.hyperpg.in',
} as const
