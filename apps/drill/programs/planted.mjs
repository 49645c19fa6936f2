/** What every call carries and no error may show: keys, a card token, and a person. */
export const planted = {
  secretKey: 'skey_test_5drill0secret0key',
  apiKey: '0DRILL9SECRET8KEY7OF6JUSPAY',
  card: 'tokn_test_5drill0card0token',
  email: 'lucius.planted@example.com',
  phone: '9988776655',
  firstName: 'Lucius',
  lastName: 'Plantedson',
}

/** What stands in a path, and is no secret. */
export const known = {
  customer: 'cust_test_5drill0customer00',
  reference: 'drill_reference_1',
  merchantId: 'drill-shop',
}
