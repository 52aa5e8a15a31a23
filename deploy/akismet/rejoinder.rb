# For the gem "akismet", whose host is fixed: require this after it, and name the server in REJOINDER_URL.
require 'akismet'

module Rejoinder
  def open
    url = URI(ENV.fetch('REJOINDER_URL'))
    @http_session = Net::HTTP.start(url.host, url.port, use_ssl: url.scheme == 'https')
    block_given? ? yield : self
  ensure
    close if block_given?
  end

  def verify_key
    in_http_session { |http| invoke(http, 'verify-key', blog: app_url, key: api_key).body == 'valid' }
  end

  private

  def invoke(http, method, params = {})
    super(http, method, params.merge(api_key: api_key))
  end
end
Akismet::Client.prepend(Rejoinder)
