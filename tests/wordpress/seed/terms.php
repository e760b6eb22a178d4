<?php
// People, the category tree (three levels, more than a hundred entries), tags.

Seed::$users['redaction'] = 1;
wp_update_user(['ID' => 1, 'display_name' => 'La rédaction', 'nickname' => 'La rédaction', 'description' => 'Les articles écrits à plusieurs mains.']);
foreach ([
    ['mkouassi', 'Mariam Kouassi', 'Journaliste, elle suit le football et l\'athlétisme depuis Abidjan.', 'author'],
    ['jp.etoundi', 'Jean-Pierre Étoundi-Ngô', 'Correspondant pour l\'Afrique centrale. Il a écrit sur les fleuves, les ports et <em>les gens qui y travaillent</em>.', 'author'],
    ['admin2', 'Aïssatou N\'Diaye & fils', "Chronique économique.\n\nPremière ligne d'un second paragraphe, avec un lien : https://regard.example/economie.", 'author'],
    ['troll', 'Troll', '', 'administrator'],
] as [$login, $name, $bio, $role]) {
    $id = wp_insert_user(['user_login' => $login, 'user_pass' => "mot-de-passe-$login", 'user_email' => str_replace('.', '', $login) . '@regard.example', 'display_name' => $name, 'nickname' => $name, 'description' => $bio, 'role' => $role, 'user_registered' => '2018-01-01 00:00:00']);
    if (is_wp_error($id)) {
        fail("user $login", $id);
    }
    Seed::$users[$login] = $id;
}

$tree = [
    'Actualité africaine' => [
        'Afrique australe' => ['Afrique du Sud', 'Botswana', 'Eswatini', 'Lesotho', 'Namibie'],
        'Afrique centrale' => ['Angola', 'Cameroun', 'Centrafrique', 'Congo-Brazzaville', 'Gabon', 'Guinée équatoriale', 'RD Congo', 'São Tomé-et-Príncipe', 'Tchad'],
        'Afrique de l\'Est' => ['Burundi', 'Comores', 'Kenya', 'Madagascar', 'Malawi', 'Maurice', 'Mozambique', 'Ouganda', 'Rwanda', 'Seychelles', 'Tanzanie', 'Zambie', 'Zimbabwe'],
        'Afrique de l\'Ouest' => ['Bénin', 'Burkina Faso', 'Cap-Vert', 'Côte d\'Ivoire', 'Gambie', 'Ghana', 'Guinée', 'Guinée-Bissau', 'Liberia', 'Mali', 'Mauritanie', 'Niger', 'Nigeria', 'Sénégal', 'Sierra Leone', 'Togo'],
        'Afrique du Nord' => ['Égypte', 'Soudan'],
        'Afrique subsaharienne' => [],
        'Colonialisme' => [],
        'Corne de l\'Afrique' => ['Djibouti', 'Érythrée', 'Éthiopie', 'Somalie'],
        'Françafrique' => [],
        'Îles Canaries' => [],
        'Maghreb' => ['Algérie', 'Libye', 'Maroc', 'Tunisie'],
        'Union africaine' => [],
    ],
    'Politique' => array_fill_keys(['Conflits africains', 'Conjonctures politiques', 'Crise politique', 'Géopolitique', 'International', 'Interview', 'Politique économique', 'Politique étrangère', 'Politique régionale', 'Rapport sur la démocratie'], []),
    'Économie & Finances' => [],
    'Sciences & Technologie' => array_fill_keys(['Automobile', 'Dikalo', 'Drone', 'Google', 'Innovation', 'Intelligence artificielle', 'Internet', 'Jeu de hasard', 'La téléphonie', 'Meta', 'Mobile Congress', 'Réchauffement climatique', 'Réseaux sociaux', 'Santé', 'Sciences psychologiques'], []),
    'Europe & UE' => array_fill_keys(['Allemagne', 'Angleterre', 'Biélorussie', 'Espagne', 'France', 'Italie', 'Norvège', 'Royaume-Uni', 'Russie', 'Suède', 'Turquie', 'Ukraine', 'Union européenne'], []),
    'Sport' => array_fill_keys(['Athlétisme', 'Basket-ball', 'Boxe', 'CAF', 'CAN', 'CHAN', 'Coupe d\'Afrique des Nations', 'Coupe du monde', 'FIFA', 'Football', 'Formule 1', 'Jeux olympiques', 'Lions Indomptables', 'MMA', 'Taekwondo', 'Tennis', 'UFC'], []),
    'Le Kiosque' => [],
    'Diplomatie' => [], 'Europe & Monde' => [], 'Faits divers' => [], 'États-Unis' => [], 'Conflits internationaux' => [], 'Banque des BRICS' => [],
];
$descriptions = [
    'Sport' => 'Football, athlétisme, boxe : le sport africain <strong>et</strong> les Africains dans le sport mondial.',
    'Actualité africaine' => "Du Cap au Caire.\nPays par pays.",
    'Bénin' => 'Capitale : Porto-Novo. Siège du gouvernement : Cotonou.',
];
foreach ($tree as $name => $children) {
    $top = category($name, 0, '', $descriptions[$name] ?? '');
    foreach ($children as $child => $grandchildren) {
        $second = category($child, $top, '', $descriptions[$child] ?? '');
        foreach ($grandchildren as $third) {
            category($third, $second, '', $descriptions[$third] ?? '');
        }
    }
}

// the same name twice under different parents, an empty slug made from a script without Latin letters, a very long name
category('Football', Seed::$categories['afrique-de-louest'], 'football-ouest-africain');
category('أخبار', Seed::$categories['actualite-africaine']);
category('Une rubrique au nom beaucoup trop long pour tenir sur une ligne de menu, comme il y en a pourtant dans toutes les rédactions', 0, 'nom-trop-long');

Seed::$categories['non-classe'] = (int) get_option('default_category');
raw_update('terms', ['slug' => 'non-classe', 'name' => 'Non classé'], ['term_id' => Seed::$categories['non-classe']]);
clean_term_cache(Seed::$categories['non-classe'], 'category');

foreach (['histoire', 'Géographie', 'langues', 'Coupe d\'Afrique', 'R&D', '100 % local', 'été', 'C++'] as $tag) {
    $made = wp_insert_term($tag, 'post_tag', $tag === 'histoire' ? ['description' => 'Ce qui s\'est passé, avec ses dates.'] : []);
    if (is_wp_error($made)) {
        fail("tag $tag", $made);
    }
}
