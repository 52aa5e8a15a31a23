<?php
/**
 * Plugin Name: Rejoinder for Akismet
 * Description: Sends every call of the Akismet plugin to your own Rejoinder server.
 *
 * Put this file into wp-content/mu-plugins/ and name the server in wp-config.php:
 * define( 'REJOINDER_URL', 'https://comments.example.org' );
 */

if ( ! defined( 'ABSPATH' ) || ! defined( 'REJOINDER_URL' ) ) {
	return;
}

add_filter(
	'pre_http_request',
	function ( $answer, $args, $url ) {
		$target = wp_parse_url( $url );
		$host   = $target['host'] ?? '';
		foreach ( is_array( $args['headers'] ) ? $args['headers'] : array() as $name => $value ) {
			if ( 'host' === strtolower( $name ) ) { // Also set where the plugin calls a server by its address.
				$host = $value;
				unset( $args['headers'][ $name ] );
			}
		}
		if ( false !== $answer || ! preg_match( '/^(?:(\w+)\.)?rest\.akismet\.com$/i', $host, $found ) ) {
			return $answer;
		}
		// Some form plugins name the key only in the host, which Rejoinder does not get to see.
		$key   = isset( $found[1] ) ? '&api_key=' . $found[1] : '';
		$keyed = fn( $form ) => preg_match( '/(?:^|&)api_key=/', (string) $form ) ? $form : ltrim( $form . $key, '&' );
		$query = $target['query'] ?? '';
		if ( is_array( $args['body'] ) ) {
			$args['body'] += array_filter( array( 'api_key' => $found[1] ?? '' ) );
		} elseif ( in_array( $args['method'], array( 'GET', 'HEAD' ), true ) ) {
			$query = $keyed( $query );
		} else {
			$args['body'] = $keyed( $args['body'] );
		}
		return wp_remote_request( untrailingslashit( REJOINDER_URL ) . ( $target['path'] ?? '/' ) . rtrim( '?' . $query, '?' ), $args );
	},
	10,
	3
);

// The plugin's own pages embed charts of akismet.com with the key in their addresses: keep browsers from loading them.
foreach ( array( 'settings_page_akismet-key-config', 'jetpack_page_akismet-key-config' ) as $page ) {
	add_action(
		'load-' . $page,
		function () {
			header( "Content-Security-Policy: frame-src 'self'", false );
		}
	);
}
