<?php
// Ten thousand articles that nobody wrote: the same every time, sentence by sentence from a few dozen phrases. `Texts` makes
// them for seed.php (a WordPress) and hugo.php (the same texts for Hugo).

final class Texts
{
    public const TREE = [
        'Politique' => ['Élections', 'Parlement', 'Diplomatie', 'Régions'],
        'Économie' => ['Agriculture', 'Énergie', 'Commerce', 'Monnaie'],
        'Société' => ['École', 'Santé', 'Villes', 'Religions'],
        'Sport' => ['Football', 'Athlétisme', 'Boxe', 'Basket'],
        'Culture' => ['Cinéma', 'Musique', 'Livres', 'Patrimoine'],
        'Sciences' => ['Climat', 'Espace', 'Médecine', 'Numérique'],
    ];
    public const AUTHORS = ['Awa Diop', 'Jean-Pierre Étoundi', 'Mariam Kouassi', 'Aïssatou N’Diaye', 'Koffi Mensah', 'Fatou Bâ', 'Samuel Okoro', 'Nadia Benali', 'Grâce Mukendi', 'Paul Ravelo', 'Inès Haddad', 'La rédaction'];
    public const TAGS = 60;
    public const FIRST_DAY = '2006-01-02 06:00:00';

    private const SUBJECTS = ['Le port de la capitale', 'La nouvelle loi', 'Une coopérative de la région', 'Le fleuve', 'L’équipe nationale', 'Une étude de l’université', 'La saison des pluies', 'Le marché central', 'Une génération de cinéastes', 'Le conseil municipal', 'La banque centrale', 'Un réseau de radios locales', 'Le musée', 'La ligne de chemin de fer', 'Une association de parents', 'Le ministère', 'La forêt', 'Un ancien champion', 'Le laboratoire', 'La frontière'];
    private const VERBS = ['a changé depuis dix ans', 'divise les habitants', 'attire de plus en plus de visiteurs', 'attend encore ses premiers résultats', 'coûte plus cher que prévu', 'nourrit plusieurs milliers de familles', 'se raconte autrement dans chaque quartier', 'avance malgré les retards', 'inquiète les spécialistes', 'fait la fierté de la ville', 'n’a pas encore trouvé son public', 'revient au centre des débats', 'doit beaucoup à ses voisins', 'ouvre une période incertaine'];
    private const PLACES = ['à Dakar', 'à Cotonou', 'dans le Sahel', 'sur la côte', 'à Kinshasa', 'dans les hauts plateaux', 'au bord du lac', 'à Nairobi', 'dans la vallée', 'à Alger', 'dans les îles', 'à Lagos', 'dans le delta', 'à Yaoundé'];
    private const REASONS = ['parce que les chiffres restent rares', 'comme l’avaient annoncé plusieurs observateurs', 'alors que la récolte commence à peine', 'selon des témoins que nous avons rencontrés', 'sans que personne ne puisse dire pour combien de temps', 'ce que confirment les registres de l’époque', 'et les prix suivent le même chemin', 'mais les avis restent partagés', 'pendant que les travaux continuent', 'd’après un rapport rendu public cette semaine'];
    private const OPENINGS = ['', '', '', 'Pourtant, ', 'De l’avis général, ', 'Cette année encore, ', 'Dans les faits, ', 'Depuis l’indépendance, ', 'À première vue, ', 'Loin des capitales, '];
    private const QUOTES = ['« Nous avons commencé sans rien, et personne n’y croyait », se souvient une habitante.', '« Il faudra du temps, mais le plus dur est fait », assure un responsable.', '« Les jeunes partent, puis ils reviennent avec des idées », dit un instituteur.', '« Ce n’est pas une question d’argent, c’est une question de patience », résume une ingénieure.'];

    private int $state;

    private function __construct(int $number)
    {
        $this->state = ($number * 2654435761 + 12345) & 0x7fffffff;
    }

    private function below(int $limit): int
    {
        $this->state = ($this->state * 1103515245 + 12345) & 0x7fffffff;
        return intdiv($this->state, 65536) % $limit;
    }

    private function one(array $list): string
    {
        return $list[$this->below(count($list))];
    }

    private function sentence(): string
    {
        $subject = $this->one(self::SUBJECTS);
        $opening = $this->one(self::OPENINGS);
        $subject = $opening === '' ? $subject : mb_strtolower(mb_substr($subject, 0, 1)) . mb_substr($subject, 1);
        return "$opening$subject {$this->one(self::VERBS)} {$this->one(self::PLACES)}, {$this->one(self::REASONS)}.";
    }

    /** Every category as [name, parent's name or ''], parents first. */
    public static function categories(): array
    {
        $all = [];
        foreach (self::TREE as $parent => $children) {
            $all[] = [$parent, ''];
            foreach ($children as $child) {
                $all[] = [$child, $parent];
            }
        }
        return $all;
    }

    public static function tag(int $number): string
    {
        return "Dossier $number";
    }

    /**
     * The article of a number: title, slug, date (an article every seventeen hours), author, categories and tags by name, paragraphs of
     * plain text (those that begin with "## " are headings), comments as [name, text]. 300 to 900 words.
     */
    public static function article(int $number): array
    {
        $t = new self($number);
        $title = "{$t->one(self::SUBJECTS)} {$t->one(self::VERBS)} {$t->one(self::PLACES)}";
        $length = 300 + $t->below(600);
        $paragraphs = [];
        for ($words = 0; $words < $length;) {
            if ($words > 100 && $t->below(5) === 0) {
                $paragraphs[] = '## ' . $t->one(self::SUBJECTS) . ' et la suite';
            }
            $sentences = [];
            for ($count = 3 + $t->below(3); $count > 0; $count--) {
                $sentences[] = $t->below(9) === 0 ? $t->one(self::QUOTES) : $t->sentence();
            }
            $paragraphs[] = implode(' ', $sentences);
            $words += count(explode(' ', end($paragraphs)));
        }
        $parents = array_keys(self::TREE);
        $parent = $t->one($parents);
        $categories = [$parent, $t->one(self::TREE[$parent])];
        if ($t->below(3) === 0) {
            $categories[] = $t->one(self::TREE[$t->one($parents)]);
        }
        $tags = [];
        for ($count = 2 + $t->below(3); $count > 0; $count--) {
            $tags[] = self::tag(1 + $t->below(self::TAGS));
        }
        $comments = [];
        for ($count = $t->below(7); $count > 0; $count--) {
            $comments[] = ['Lecteur ' . (1 + $t->below(400)), $t->sentence()];
        }
        return [
            'title' => $title,
            'slug' => "article-$number",
            'date' => date('Y-m-d H:i:s', strtotime(self::FIRST_DAY . ' UTC') + $number * 61_200),
            'author' => $t->one(self::AUTHORS),
            'categories' => array_values(array_unique($categories)),
            'tags' => array_values(array_unique($tags)),
            'paragraphs' => $paragraphs,
            'comments' => $comments,
        ];
    }
}
