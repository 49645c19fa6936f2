/** The customer who is there before anybody has done anything. */
export const firstCustomer = {
  object_reference_id: 'here_before',
  mobile_number: '9988776600',
  mobile_country_code: '91',
  email_address: 'here.before@mail.com',
  first_name: 'Asha',
  last_name: 'Rao',
}
