<?php
/* Plugin Name: Test harness. Keeps this WordPress off the internet, answers oEmbed requests from a table (what the providers
   themselves answer), and obeys the switches of wordpress.sh. */

add_filter('pre_http_request', fn () => new WP_Error('http_request_blocked', 'no internet in the test harness'), 1);
add_filter('pre_wp_mail', '__return_true');
remove_action('init', 'wp_version_check');
foreach (['wp_version_check', 'wp_update_plugins', 'wp_update_themes'] as $check) {
    add_filter("pre_site_transient_update_" . ['wp_version_check' => 'core', 'wp_update_plugins' => 'plugins', 'wp_update_themes' => 'themes'][$check], fn () => (object) ['last_checked' => time(), 'updates' => [], 'response' => [], 'checked' => []]);
}

// users refused: what the security plugins do, with core's own error shape
add_filter('rest_pre_dispatch', function ($result, $server, $request) {
    if (get_option('harness_users') === 'refused' && preg_match('~^/wp/v2/users(/|$)~', $request->get_route())) {
        return rest_convert_error_to_response(new WP_Error('rest_user_cannot_view', __('Sorry, you are not allowed to list users.'), ['status' => rest_authorization_required_code()]));
    }
    return $result;
}, 10, 3);

// comments open: the one line an owner adds
add_filter('rest_allow_anonymous_comments', fn ($allowed) => get_option('harness_comments') === 'open' ? true : $allowed);

// flood off: one comment after the other is taken
add_filter('wp_is_comment_flood', fn ($flood) => get_option('harness_flood') === 'off' ? false : $flood, 99);

// oEmbed: address => what the provider's own endpoint puts in "html" for a width of 500
function harness_oembed_table()
{
    return [
        'https://www.youtube.com/watch?v=aqz-KE-bpKQ' => '<iframe title="Big Buck Bunny" width="500" height="281" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
        'https://youtu.be/aqz-KE-bpKQ?t=42' => '<iframe loading="lazy" title="Big Buck Bunny" width="500" height="281" src="https://www.youtube.com/embed/aqz-KE-bpKQ?start=42&feature=oembed" frameborder="0" allowfullscreen></iframe>',
        'https://vimeo.com/76979871' => '<iframe title="The New Vimeo Player" src="https://player.vimeo.com/video/76979871?dnt=1&amp;app_id=122963" width="500" height="281" frameborder="0" allow="autoplay; fullscreen; picture-in-picture"></iframe>',
        'https://www.dailymotion.com/video/x8exemple' => '<iframe title="Dailymotion Video Player" frameborder="0" width="500" height="281" src="https://geo.dailymotion.com/player.html?video=x8exemple&" allowfullscreen allow="autoplay; fullscreen; picture-in-picture; web-share"></iframe>',
        'https://twitter.com/exemple/status/1000000000000000001' => '<blockquote class="twitter-tweet" data-width="500" data-dnt="true"><p lang="fr" dir="ltr">Le texte du message, avec un lien <a href="https://t.co/exemple">https://t.co/exemple</a></p>&mdash; Exemple (@exemple) <a href="https://twitter.com/exemple/status/1000000000000000001?ref_src=twsrc%5Etfw">May 2, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
        'https://www.tiktok.com/@exemple/video/7000000000000000001' => '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@exemple/video/7000000000000000001" data-video-id="7000000000000000001" data-embed-from="oembed" style="max-width:605px; min-width:325px;"> <section> <a target="_blank" title="@exemple" href="https://www.tiktok.com/@exemple?refer=embed">@exemple</a> <p>Une courte vidéo</p> <a target="_blank" title="♬ son original" href="https://www.tiktok.com/music/son-original-7000000000000000002?refer=embed">♬ son original</a> </section> </blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
        'https://soundcloud.com/exemple/un-morceau' => '<iframe title="Un morceau by Exemple" width="500" height="400" scrolling="no" frameborder="no" src="https://w.soundcloud.com/player/?visual=true&url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F100000001&show_artwork=true&maxheight=750&maxwidth=500&dnt=1"></iframe>',
        'https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5' => '<iframe title="Spotify Embed: Un épisode" style="border-radius: 12px" width="100%" height="152" frameborder="0" allowfullscreen allow="autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture" loading="lazy" src="https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?si=exemple&utm_source=oembed"></iframe>',
        'https://autre-wordpress.example/un-article/' => '<blockquote class="wp-embedded-content" data-secret="aBcDeFgHiJ"><a href="https://autre-wordpress.example/un-article/">Un article d’un autre site</a></blockquote><iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);" title="« Un article d’un autre site » — Autre WordPress" src="https://autre-wordpress.example/un-article/embed/#?secret=aBcDeFgHiJ" data-secret="aBcDeFgHiJ" width="500" height="282" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>',
    ];
}
add_filter('pre_oembed_result', function ($html, $url) {
    return harness_oembed_table()[html_entity_decode($url)] ?? $html;
}, 10, 2);

// what a plugin's shortcode puts out reaches the page after WordPress' typography
add_shortcode('harness_raw', fn ($attributes, $content) => hex2bin(trim($content)));
