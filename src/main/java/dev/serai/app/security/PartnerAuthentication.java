package dev.serai.app.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A partner that showed a right key. */
final class PartnerAuthentication extends AbstractAuthenticationToken {

    private final String partner;

    PartnerAuthentication(String partner) {
        super(List.of(new SimpleGrantedAuthority("ROLE_partner")));
        this.partner = partner;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getPrincipal() {
        return partner;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartnerAuthentication that && super.equals(other) && partner.equals(that.partner);
    }

    @Override
    public int hashCode() {
        return partner.hashCode();
    }
}
